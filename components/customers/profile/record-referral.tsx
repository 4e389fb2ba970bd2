"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ReferralForm } from "@/components/referrals/referral-form";
import { Drawer } from "@/components/ui/drawer";
import { SelectField } from "@/components/ui/select-field";
import { useCustomerChange } from "./use-customer-change";

type Props = { externalId: string; onClose: () => void };

/** Whom the customer brought, or who brought it. */
export function RecordReferral({ externalId, onClose }: Props) {
  const t = useTranslations("customer.referral");
  const [role, setRole] = useState<"referrer" | "referee">("referrer");
  const form = useTranslations("customer.form");
  const { onSuccess } = useCustomerChange(onClose);
  return (
    <Drawer title={t("title")} closeLabel={form("close")} onClose={onClose}>
      <p className="mt-3 mb-4 text-sub text-ink2">{t("lead")}</p>
      <SelectField
        label={t("role")}
        value={role}
        onChange={(event) => setRole(event.target.value === "referee" ? "referee" : "referrer")}
        options={[{ value: "referrer", label: t("referrer") }, { value: "referee", label: t("referee") }]}
        className="mb-4"
      />
      <ReferralForm key={role} known={{ role, person: externalId }} onRecorded={onSuccess} />
    </Drawer>
  );
}

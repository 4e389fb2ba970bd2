"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { Subscription } from "@/server/customers/profile/read-subscriptions";
import { RecordCancellation } from "./record-cancellation";
import { RecordReferral } from "./record-referral";
import type { Rights } from "./timeline-card";

type Props = { customer: { id: string; externalId: string }; subscriptions: readonly Subscription[]; dataDate: string | null; rights: Rights };

/** What can be written down by hand; the numbers follow at once, up to the day they are of. */
export function CustomerActions({ customer, subscriptions, dataDate, rights }: Props) {
  const t = useTranslations("customer");
  const [open, setOpen] = useState<"cancellation" | "referral" | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      {rights.cancellations ? <Button onClick={() => setOpen("cancellation")}>{t("cancellation.open")}</Button> : null}
      {rights.referrals ? <Button onClick={() => setOpen("referral")}>{t("referral.open")}</Button> : null}
      {open === "cancellation" ? <RecordCancellation customerId={customer.id} dataDate={dataDate} subscriptions={subscriptions} onClose={close} /> : null}
      {open === "referral" ? <RecordReferral externalId={customer.externalId} onClose={close} /> : null}
    </>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { Card } from "@/components/ui/card";
import { ReferralForm } from "./referral-form";

/** A referral that no file told of, on the page of all of them. */
export function RecordForm() {
  const t = useTranslations("referrals.record");
  const router = useRouter();
  return (
    <Card title={t("title")} subtitle={t("lead")} className="mt-4">
      <ReferralForm onRecorded={() => router.refresh()} />
    </Card>
  );
}

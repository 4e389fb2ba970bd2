"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { ErrorCard } from "@/components/ui/error-card";

/** In the place of the card that failed. */
export function FailedCard({ title, className }: { title: string; className?: string }) {
  const t = useTranslations("ui");
  const router = useRouter();
  return (
    <ErrorCard title={title} className={className} action={<Button onClick={() => router.refresh()}>{t("tryAgain")}</Button>}>
      {t("failedCard")}
    </ErrorCard>
  );
}

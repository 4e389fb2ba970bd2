"use client";

import { useTranslations } from "next-intl";
import { PlainFrame } from "@/components/shell/plain-frame";
import { Button } from "@/components/ui/button";

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations("errors");
  return (
    <PlainFrame title={t("page.title")} lead={t("page.lead")} footer={error.digest ? t("page.reference", { id: error.digest }) : undefined}>
      <Button variant="primary" onClick={reset}>
        {t("page.again")}
      </Button>
    </PlainFrame>
  );
}

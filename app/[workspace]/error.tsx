"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ErrorCard } from "@/components/ui/error-card";

/** Inside the frame: the menu goes on, this page says what failed. */
export default function WorkspaceError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations("errors");
  return (
    <ErrorCard title={t("page.title")} action={<Button onClick={reset}>{t("page.again")}</Button>}>
      {t("page.lead")} {error.digest ? t("page.reference", { id: error.digest }) : null}
    </ErrorCard>
  );
}

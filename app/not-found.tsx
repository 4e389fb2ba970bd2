import { getTranslations } from "next-intl/server";
import { PlainFrame } from "@/components/shell/plain-frame";
import { LinkButton } from "@/components/ui/link-button";

/** Not there and not yours look alike. */
export default async function NotFoundPage() {
  const t = await getTranslations("errors");
  return (
    <PlainFrame title={t("missing.title")} lead={t("missing.lead")}>
      <LinkButton href="/">{t("missing.home")}</LinkButton>
    </PlainFrame>
  );
}

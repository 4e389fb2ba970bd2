import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";

/** Inside the frame: a customer or an import that is not there. */
export default async function NotFoundInWorkspace() {
  const t = await getTranslations("errors");
  return (
    <>
      <PageHeader title={t("missing.title")} />
      <p className="max-w-prose text-head text-ink2">{t("missing.lead")}</p>
    </>
  );
}

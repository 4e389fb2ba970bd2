import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { MissingSegment } from "@/components/metrics/missing-segment";
import { PageHeader } from "@/components/ui/page-header";

/** Inside the frame: a customer, an import or a segment that is not there. */
export default async function NotFoundInWorkspace() {
  const t = await getTranslations("errors");
  return (
    <>
      <PageHeader title={t("missing.title")} />
      <Suspense>
        <MissingSegment>
          <p className="max-w-prose text-head text-ink2">{t("missing.lead")}</p>
        </MissingSegment>
      </Suspense>
    </>
  );
}

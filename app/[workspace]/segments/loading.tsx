import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/ui/page-header";
import { LoadingFrame, Skeleton } from "@/components/ui/skeleton";

export default function SegmentsLoading() {
  const t = useTranslations("segments");
  const counting = useTranslations("period");
  return (
    <LoadingFrame label={counting("counting")}>
      <PageHeader title={t("title")}>
        <Skeleton className="h-8 w-28 rounded-lg" />
      </PageHeader>
      <Skeleton className="h-[60vh]" />
    </LoadingFrame>
  );
}

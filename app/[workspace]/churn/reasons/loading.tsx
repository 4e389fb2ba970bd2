import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/ui/page-header";
import { LoadingFrame, Skeleton } from "@/components/ui/skeleton";

export default function ReasonsLoading() {
  const t = useTranslations("churn.editor");
  return (
    <LoadingFrame label={t("loading")}>
      <PageHeader title={t("title")} />
      <Skeleton className="h-[640px]" />
    </LoadingFrame>
  );
}

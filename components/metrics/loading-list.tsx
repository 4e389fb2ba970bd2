import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/ui/page-header";
import { LoadingFrame, Skeleton } from "@/components/ui/skeleton";

/** The first load of a page with one long list. */
export function LoadingList({ title, height }: { title: string; height: string }) {
  const t = useTranslations("period");
  return (
    <LoadingFrame label={t("counting")}>
      <PageHeader title={title}>
        <Skeleton className="h-8 w-28 rounded-lg" />
      </PageHeader>
      <Skeleton className={height} />
    </LoadingFrame>
  );
}

import { useTranslations } from "next-intl";
import { LoadingPage } from "@/components/metrics/loading-page";
import { Skeleton } from "@/components/ui/skeleton";

export default function OverviewLoading() {
  const t = useTranslations("overview");
  return (
    <LoadingPage title={t("title")}>
      <Skeleton className="mb-4 h-[721px] tablet:h-[385px]" />
      <div className="grid gap-4 desktop:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]">
        <Skeleton className="h-[437px] tablet:h-[494px]" />
        <Skeleton className="h-[478px] desktop:h-[494px]" />
      </div>
    </LoadingPage>
  );
}

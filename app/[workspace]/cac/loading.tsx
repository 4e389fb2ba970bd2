import { useTranslations } from "next-intl";
import { LoadingPage } from "@/components/metrics/loading-page";
import { Skeleton } from "@/components/ui/skeleton";

export default function CacLoading() {
  const t = useTranslations("cac");
  return (
    <LoadingPage title={t("title")}>
      <Skeleton className="mb-4 h-[721px] tablet:h-[385px]" />
      <div className="mb-4 grid gap-4 desktop:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]">
        <Skeleton className="h-[385px]" />
        <Skeleton className="h-[385px]" />
      </div>
      <div className="grid gap-4 desktop:grid-cols-[minmax(0,1.35fr)_minmax(0,1fr)]">
        <Skeleton className="h-[420px]" />
        <Skeleton className="h-[420px]" />
      </div>
    </LoadingPage>
  );
}

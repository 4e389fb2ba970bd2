import { useTranslations } from "next-intl";
import { LoadingPage } from "@/components/metrics/loading-page";
import { Skeleton } from "@/components/ui/skeleton";

export default function LtvLoading() {
  const t = useTranslations("ltv");
  return (
    <LoadingPage title={t("title")}>
      <div className="mb-4 grid gap-4 desktop:grid-cols-[minmax(340px,1.05fr)_2fr]">
        <Skeleton className="h-[243px] desktop:h-[283px]" />
        <Skeleton className="h-[456px] tablet:h-[283px]" />
      </div>
      <div className="mb-4 grid gap-4 desktop:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]">
        <Skeleton className="h-[420px]" />
        <Skeleton className="h-[420px]" />
      </div>
      <div className="grid gap-4 desktop:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]">
        <Skeleton className="h-[600px]" />
        <Skeleton className="h-[620px] desktop:h-[600px]" />
      </div>
    </LoadingPage>
  );
}

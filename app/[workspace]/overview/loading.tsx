import { useTranslations } from "next-intl";
import { LoadingPage } from "@/components/metrics/loading-page";
import { Skeleton } from "@/components/ui/skeleton";

const pair = "mb-4 grid gap-4 desktop:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]";

export default function OverviewLoading() {
  const t = useTranslations("overview");
  return (
    <LoadingPage title={t("title")} actions={<Skeleton className="h-8 w-20 rounded-lg" />}>
      <Skeleton className="mb-4 h-[1240px] tablet:h-[719px] desktop:h-[444px]" />
      <div className={pair}>
        <Skeleton className="h-[418px] desktop:h-[476px]" />
        <Skeleton className="h-[378px] desktop:h-[476px]" />
      </div>
      <div className={pair}>
        <Skeleton className="h-[454px] tablet:h-[402px] desktop:h-[514px]" />
        <Skeleton className="h-[510px] desktop:h-[514px]" />
      </div>
      <Skeleton className="mb-4 h-[818px] tablet:h-[766px] desktop:h-[453px]" />
      <div className="grid gap-4 desktop:grid-cols-2">
        <Skeleton className="h-[428px] desktop:h-[442px]" />
        <Skeleton className="h-[456px] desktop:h-[442px]" />
      </div>
    </LoadingPage>
  );
}

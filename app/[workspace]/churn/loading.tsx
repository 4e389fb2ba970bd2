import { useTranslations } from "next-intl";
import { LoadingPage } from "@/components/metrics/loading-page";
import { Skeleton } from "@/components/ui/skeleton";
import { frames, rows } from "./frames";

export default function ChurnLoading() {
  const t = useTranslations("churn");
  return (
    <LoadingPage title={t("title")}>
      <Skeleton className={`mb-4 ${frames.tiles}`} />
      <div className={rows.why}>
        <Skeleton className={frames.pareto} />
        <div className="flex flex-col gap-4">
          <Skeleton className={frames.kinds} />
          <Skeleton className={frames.scheduled} />
        </div>
      </div>
      <Skeleton className={`mb-4 ${frames.multiples}`} />
      <div className={rows.who}>
        <Skeleton className={frames.cross} />
        <Skeleton className={frames.words} />
      </div>
    </LoadingPage>
  );
}

import { useTranslations } from "next-intl";
import { LoadingPage } from "@/components/metrics/loading-page";
import { Skeleton } from "@/components/ui/skeleton";
import { frames, rows } from "./frames";

export default function LtvLoading() {
  const t = useTranslations("ltv");
  return (
    <LoadingPage title={t("title")}>
      <div className={rows.value}>
        <Skeleton className={frames.hero} />
        <Skeleton className={frames.method} />
      </div>
      <div className={rows.life}>
        <Skeleton className={frames.life} />
        <Skeleton className={frames.breakdown} />
      </div>
      <div className={rows.cohorts}>
        <Skeleton className={frames.cohorts} />
        <Skeleton className={frames.prediction} />
      </div>
      <div className={rows.sensitivity}>
        <Skeleton className={frames.sensitivity} />
        <Skeleton className={frames.curve} />
      </div>
      <Skeleton className={frames.methods} />
    </LoadingPage>
  );
}

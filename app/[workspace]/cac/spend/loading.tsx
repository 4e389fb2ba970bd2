import { useTranslations } from "next-intl";
import { LoadingPage } from "@/components/metrics/loading-page";
import { Skeleton } from "@/components/ui/skeleton";

export default function SpendLoading() {
  const t = useTranslations("spend");
  return (
    <LoadingPage title={t("pageTitle")}>
      <Skeleton className="mb-4 h-[34px] rounded-lg" />
      <Skeleton className="h-[560px]" />
    </LoadingPage>
  );
}

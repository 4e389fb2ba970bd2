import { useTranslations } from "next-intl";
import { LoadingPage } from "@/components/metrics/loading-page";
import { Skeleton } from "@/components/ui/skeleton";

export default function PaybackLoading() {
  const t = useTranslations("payback");
  return (
    <LoadingPage title={t("title")}>
      <Skeleton className="mb-4 h-[640px] tablet:h-[385px]" />
      <Skeleton className="mb-4 h-[1330px] tablet:h-[780px] desktop:h-[560px]" />
      <div className="mb-4 grid gap-4 desktop:grid-cols-2">
        <Skeleton className="h-[385px]" />
        <Skeleton className="h-[385px]" />
      </div>
      <Skeleton className="h-[420px]" />
    </LoadingPage>
  );
}

import { useTranslations } from "next-intl";
import { LoadingPage } from "@/components/metrics/loading-page";
import { Skeleton } from "@/components/ui/skeleton";

export default function ReferralsLoading() {
  const t = useTranslations("referrals");
  return (
    <LoadingPage title={t("title")}>
      <Skeleton className="mb-4 h-[830px] tablet:h-[385px]" />
      <div className="mb-4 grid gap-4 desktop:grid-cols-2">
        <Skeleton className="h-[310px]" />
        <Skeleton className="h-[310px]" />
      </div>
      <div className="mb-4 grid gap-4 desktop:grid-cols-2">
        <Skeleton className="h-[460px]" />
        <Skeleton className="h-[560px]" />
      </div>
      <Skeleton className="mb-4 h-[560px]" />
      <Skeleton className="h-[700px]" />
    </LoadingPage>
  );
}

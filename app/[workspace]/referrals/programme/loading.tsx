import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/ui/page-header";
import { LoadingFrame, Skeleton } from "@/components/ui/skeleton";

export default function ProgrammeLoading() {
  const t = useTranslations("referrals.programme");
  return (
    <LoadingFrame label={t("loading")}>
      <PageHeader title={t("title")} />
      <Skeleton className="mb-4 h-9" />
      <Skeleton className="h-[420px]" />
    </LoadingFrame>
  );
}

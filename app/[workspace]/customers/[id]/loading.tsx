import { useTranslations } from "next-intl";
import { LoadingFrame, Skeleton } from "@/components/ui/skeleton";

export default function OneCustomerLoading() {
  const counting = useTranslations("period");
  return (
    <LoadingFrame label={counting("counting")}>
      <div className="mb-5 flex flex-wrap items-center gap-2">
        <Skeleton className="mr-auto h-8 w-60 rounded-lg" />
        <Skeleton className="h-8 w-28 rounded-lg" />
      </div>
      <Skeleton className="mb-4 h-32" />
      <div className="mb-4 grid gap-4 desktop:grid-cols-[minmax(0,5fr)_minmax(0,3fr)]">
        <Skeleton className="h-[520px]" />
        <Skeleton className="h-[420px]" />
      </div>
      <Skeleton className="h-[60vh]" />
    </LoadingFrame>
  );
}

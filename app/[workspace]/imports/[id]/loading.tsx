import { useTranslations } from "next-intl";
import { LoadingFrame, Skeleton } from "@/components/ui/skeleton";

/** The frame of the mapping step, where most visits to an import end up. */
export default function Loading() {
  const t = useTranslations("imports.page");
  return (
    <LoadingFrame label={t("loading")}>
      <div className="mb-4 h-[74px]" />
      <Skeleton className="mb-4 h-32" />
      <div className="grid gap-4 desktop:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]">
        <Skeleton className="h-96" />
        <Skeleton className="h-72" />
      </div>
    </LoadingFrame>
  );
}

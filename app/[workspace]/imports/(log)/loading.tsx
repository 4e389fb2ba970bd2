import { useTranslations } from "next-intl";
import { LoadingFrame, Skeleton } from "@/components/ui/skeleton";

/** The frame of the log: its title line and its card, in the size they will have. */
export default function Loading() {
  const t = useTranslations("imports.history");
  return (
    <LoadingFrame label={t("loading")}>
      <div className="mb-5 h-8" />
      <Skeleton className="h-72" />
    </LoadingFrame>
  );
}

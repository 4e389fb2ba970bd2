import { useTranslations } from "next-intl";
import { LoadingList } from "@/components/metrics/loading-list";

export default function SegmentsLoading() {
  return <LoadingList title={useTranslations("segments")("title")} height="h-[60vh]" />;
}

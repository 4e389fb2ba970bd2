import { useTranslations } from "next-intl";
import { LoadingList } from "@/components/metrics/loading-list";

export default function CustomersLoading() {
  return <LoadingList title={useTranslations("customers")("title")} height="h-[80vh]" />;
}

import { useTranslations } from "next-intl";
import { formatDate } from "@/components/format/dates";

/** The last day that every number of the workspace speaks of. */
export function FactsAsOf({ dataDate, locale }: { dataDate: string | null; locale: string }) {
  const t = useTranslations("shell");
  return <p className="px-2 text-label text-ink3">{dataDate ? t("factsAsOf", { date: formatDate(locale, dataDate) }) : t("noFacts")}</p>;
}

"use client";

import { useTranslations } from "next-intl";
import { Refreshing } from "./refreshing";
import { useFormats, usePeriod } from "./scope";
import { useComparisonName } from "./use-comparison-name";

/** As of when the numbers speak, what they are held against, and whether they are being counted anew. */
export function FactsAsOf() {
  const t = useTranslations("period");
  const formats = useFormats();
  const { dataDate, compare } = usePeriod();
  const against = useComparisonName();
  return (
    <p className="basis-full text-sub text-ink3">
      {t("asOf", { date: formats.date(dataDate) })} {against ? t("against", { range: against }) : compare === "off" ? null : t("againstNothing")} <Refreshing />
    </p>
  );
}

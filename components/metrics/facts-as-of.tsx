"use client";

import { useTranslations } from "next-intl";
import type { PeriodAnswer } from "@/server/overview/types";
import { useFormats } from "./scope";

/** As of when the numbers speak, and what they are held against. */
export function FactsAsOf({ period }: { period: PeriodAnswer }) {
  const t = useTranslations("period");
  const formats = useFormats();
  return (
    <p className="basis-full text-sub text-ink3">
      {t("asOf", { date: formats.date(period.dataDate) })}{" "}
      {period.comparison ? t("against", { range: formats.range(period.comparison) }) : t("againstNothing")}
    </p>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { CsvButton } from "@/components/csv/csv-button";
import { useScope } from "@/components/metrics/scope";
import type { ChurnPageAnswer } from "@/server/churn/types";
import { prepareParetoCsv } from "./prepare-pareto-csv";

/** All reasons by every measure. */
export function ParetoCsv({ answer }: { answer: ChurnPageAnswer }) {
  const t = useTranslations("churn.pareto");
  const { currency } = useScope();
  const names = (what: string) => [t("csv.customers", { what }), t("csv.mrr", { what, currency }), t("csv.ltv", { what, currency })];
  const csv = {
    columns: [t("column.category"), ...(answer.level === "reason" ? [t("column.reason")] : []), ...names(t("column.now")), ...(answer.totalBefore ? names(t("column.was")) : []), t("column.running"), t("csv.involuntary")],
    rows: prepareParetoCsv(answer, { currency, all: t("all") }),
  };
  return (
    <CsvButton table={csv} fileName={`churn-by-${answer.level}`} size="sm">
      CSV
    </CsvButton>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { CsvButton } from "@/components/csv/csv-button";
import { majorUnits } from "@/components/format/money";
import { useScope } from "@/components/metrics/scope";
import type { ChurnPageAnswer } from "@/server/churn/types";
import type { Tally } from "@/server/metrics/churn/tally";

/** All reasons, also those the table sums, by every measure. */
export function ParetoCsv({ answer }: { answer: ChurnPageAnswer }) {
  const t = useTranslations("churn.pareto");
  const { currency } = useScope();
  const names = (what: string) => [t("csv.customers", { what }), t("csv.mrr", { what, currency }), t("csv.ltv", { what, currency })];
  const cells = (tally: Tally | null) => (tally ? [tally.customers, majorUnits(currency, tally.mrr), tally.ltvLost === null ? null : majorUnits(currency, Math.round(tally.ltvLost))] : []);
  const csv = {
    columns: [t("column.category"), ...(answer.level === "reason" ? [t("column.reason")] : []), ...names(t("column.now")), ...(answer.totalBefore ? names(t("column.was")) : []), t("column.running"), t("csv.involuntary")],
    rows: answer.rows.map(({ parts, now, before, cumulated, kinds }) => [parts[0] ?? "", ...(answer.level === "reason" ? [parts[1] ?? ""] : []), ...cells(now), ...(answer.totalBefore ? cells(before) : []), cumulated, kinds.involuntary]),
  };
  return (
    <CsvButton table={csv} fileName={`churn-by-${answer.level}`} size="sm">
      CSV
    </CsvButton>
  );
}

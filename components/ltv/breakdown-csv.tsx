"use client";

import { useTranslations } from "next-intl";
import { CsvButton } from "@/components/csv/csv-button";
import { majorUnits } from "@/components/format/money";
import { useBreakdownLabel, useBreakdownTitle } from "@/components/metrics/breakdown-label";
import { useScope } from "@/components/metrics/scope";
import type { BreakdownAnswer } from "@/server/kpis/types";
import { lifeId } from "./group-row";

export function BreakdownCsv({ answer, ltvId }: { answer: BreakdownAnswer; ltvId: string }) {
  const t = useTranslations("ltv.breakdown");
  const { currency } = useScope();
  const titleOf = useBreakdownTitle();
  const labelOf = useBreakdownLabel(answer.breakdown);
  const money = (minor: number | null | undefined) => (minor == null ? null : majorUnits(currency, minor));
  const inCurrency = (column: "ltv" | "low" | "high" | "arpa") => `${t(`column.${column}`)} (${currency})`;
  const csv = {
    columns: [titleOf(answer.breakdown) ?? answer.breakdown, inCurrency("ltv"), inCurrency("low"), inCurrency("high"), t("column.customers"), inCurrency("arpa"), t("column.life"), t("column.ratio")],
    rows: answer.rows.map(({ value, customers, metrics }) => {
      const ltv = metrics[ltvId];
      return [labelOf(value), money(ltv?.value), money(ltv?.interval?.low), money(ltv?.interval?.high), customers, money(metrics.arpa?.value), metrics[lifeId]?.value ?? null, metrics.ltv_to_cac?.value ?? null];
    }),
  };
  return (
    <CsvButton table={csv} fileName={`ltv-by-${answer.breakdown}`} size="sm">
      CSV
    </CsvButton>
  );
}

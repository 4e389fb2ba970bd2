"use client";

import { useTranslations } from "next-intl";
import { CsvButton } from "@/components/csv/csv-button";
import { useBreakdownLabel, useBreakdownTitle } from "@/components/metrics/breakdown-label";
import { useScope } from "@/components/metrics/scope";
import type { BreakdownAnswer } from "@/server/kpis/types";
import { breakdownLines } from "./prepare-breakdown";

export function BreakdownCsv({ answer, ltvId }: { answer: BreakdownAnswer; ltvId: string }) {
  const t = useTranslations("ltv.breakdown");
  const { currency } = useScope();
  const titleOf = useBreakdownTitle();
  const labelOf = useBreakdownLabel(answer.breakdown);
  const inCurrency = (column: "ltv" | "low" | "high" | "arpa") => `${t(`column.${column}`)} (${currency})`;
  const csv = {
    columns: [titleOf(answer.breakdown) ?? answer.breakdown, inCurrency("ltv"), inCurrency("low"), inCurrency("high"), t("column.customers"), inCurrency("arpa"), t("column.life"), t("column.ratio")],
    rows: breakdownLines(answer, { currency, ltvId, all: t("total"), labelOf }),
  };
  return (
    <CsvButton table={csv} fileName={`ltv-by-${answer.breakdown}`} size="sm">
      CSV
    </CsvButton>
  );
}

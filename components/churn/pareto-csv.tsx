"use client";

import { useTranslations } from "next-intl";
import { CsvButton } from "@/components/csv/csv-button";
import { useScope } from "@/components/metrics/scope";
import { useBeside } from "@/components/metrics/use-beside";
import type { ChurnPageAnswer } from "@/server/churn/types";
import { prepareParetoCsv } from "./prepare-pareto-csv";
import { useReasonName } from "./reason-words";

/** All reasons by every measure. */
export function ParetoCsv({ answer }: { answer: ChurnPageAnswer }) {
  const t = useTranslations("churn.pareto");
  const { currency } = useScope();
  const beside = useBeside();
  const notGiven = useReasonName()([]);
  const here = t(`column.${beside ? "here" : "now"}`);
  const names = (what: string) => [t("csv.customers", { what }), t("csv.mrr", { what, currency }), t("csv.ltv", { what, currency })];
  const csv = {
    columns: [t("column.category"), ...(answer.level === "reason" ? [t("column.reason")] : []), ...names(here), ...(answer.totalBefore ? names(t(`column.${beside ? "there" : "was"}`)) : []), t("column.running"), t("csv.involuntary", { what: here })],
    rows: prepareParetoCsv(answer, { currency, all: t("all"), notGiven }),
  };
  return (
    <CsvButton table={csv} fileName={`churn-by-${answer.level}`} size="sm">
      CSV
    </CsvButton>
  );
}

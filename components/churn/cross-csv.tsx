"use client";

import { useTranslations } from "next-intl";
import { CsvButton } from "@/components/csv/csv-button";
import { majorUnits } from "@/components/format/money";
import { useScope } from "@/components/metrics/scope";
import type { ChurnCrossAnswer } from "@/server/churn/get-churn-cross";
import type { Cross } from "@/server/metrics/churn/cross";
import { useColumnName } from "./cross-columns";

/** The table as a file: a line for each of its cells. */
export function CrossCsv({ answer: { cross, across } }: { answer: ChurnCrossAnswer }) {
  const t = useTranslations("churn.cross");
  const { currency } = useScope();
  const columnName = useColumnName(across);
  const csv = {
    columns: [t("csv.category"), t("csv.reason"), t("csv.column"), t("csv.customers"), `${t("csv.mrr")} (${currency})`, t("csv.share")],
    rows: flat(cross).map(({ parts, value, cell }) => [parts ? (parts[0] ?? "") : t("otherReasons"), parts?.[1] ?? "", columnName(value), cell.customers, majorUnits(currency, cell.mrr), cell.share]),
  };
  return (
    <CsvButton table={csv} fileName={`churn-reasons-by-${across}`} size="sm">
      CSV
    </CsvButton>
  );
}

const flat = ({ rows, columns }: Cross) => rows.flatMap(({ parts, cells }) => cells.flatMap((cell, index) => (cell ? [{ parts, value: columns[index]?.value ?? null, cell }] : [])));

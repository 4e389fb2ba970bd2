"use client";

import { useTranslations } from "next-intl";
import type { CsvTable, CsvValue } from "@/components/csv/to-csv";
import { majorUnits } from "@/components/format/money";
import { useScope } from "@/components/metrics/scope";
import type { RowsBehind } from "@/server/metrics/explain/types";
import { isMoney, useWriting, type Column } from "./use-writing";

/** Rows as a file: amounts in major units, with their currency in the head. */
export function useRowsCsv() {
  const nameOf = useColumnName();
  const { currency } = useScope();
  const write = useWriting();
  const raw = (column: Column, value: CsvValue) => {
    if (typeof value === "number") return isMoney(column) ? majorUnits(currency, value) : value;
    return value !== null && (column.unit === "metric" || column.unit === "group") ? write(column, value) : value;
  };
  return ({ columns, rows }: RowsBehind): CsvTable => ({ columns: columns.map(nameOf), rows: rows.map((row) => columns.map((column, at) => raw(column, row[at] ?? null))) });
}

export function useColumnName(): (column: Column) => string {
  const t = useTranslations("explain.rows");
  const { currency } = useScope();
  return (column) => (isMoney(column) ? `${t(column.name)} (${currency})` : t(column.name));
}

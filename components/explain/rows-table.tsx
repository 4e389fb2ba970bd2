"use client";

import { useTranslations } from "next-intl";
import { CsvButton } from "@/components/csv/csv-button";
import { majorUnits } from "@/components/format/money";
import { dash } from "@/components/format/numbers";
import { useBreakdownLabels } from "@/components/metrics/breakdown-label";
import { useMetricName } from "@/components/metrics/metric-name";
import { useFormats, useScope } from "@/components/metrics/scope";
import { Cell, HeaderCell, RowHeader, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { RowsBehind, RowUnit } from "@/server/metrics/explain/types";

/** A panel's worth; the file has all of them. */
const shown = 40;

type Column = RowsBehind["columns"][number];
type Value = string | number | null;

/** What a number without customers is made of. */
export function RowsTable({ rows: { columns, rows }, title, fileName }: { rows: RowsBehind; title: string; fileName: string }) {
  const t = useTranslations("explain");
  const { currency } = useScope();
  const write = useWriting();
  const nameOf = (column: Column) => (isMoney(column) ? `${t(`rows.${column.name}`)} (${currency})` : t(`rows.${column.name}`));
  const raw = (column: Column, value: Value) => {
    if (typeof value === "number") return isMoney(column) ? majorUnits(currency, value) : value;
    return value !== null && (column.unit === "metric" || column.unit === "group") ? write(column, value) : value;
  };
  const csv = { columns: columns.map(nameOf), rows: rows.map((row) => columns.map((column, at) => raw(column, row[at] ?? null))) };
  return (
    <>
      <div className="relative max-h-80 overflow-auto" tabIndex={0} role="region" aria-label={title}>
        <Table caption={title}>
          <TableHead>
            <TableRow>
              {columns.map((column) => (
                <HeaderCell key={column.name} align={isWord(column) ? "left" : "right"}>
                  {nameOf(column)}
                </HeaderCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.slice(0, shown).map((row, index) => (
              <TableRow key={index}>
                {columns.map((column, at) =>
                  at === 0 ? (
                    <RowHeader key={column.name} className="whitespace-nowrap">
                      {write(column, row[at] ?? null)}
                    </RowHeader>
                  ) : (
                    <Cell key={column.name} align={isWord(column) ? "left" : "right"}>
                      {write(column, row[at] ?? null)}
                    </Cell>
                  ),
                )}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
      <p className="mt-2 flex items-center gap-3 text-sub text-ink3">
        <CsvButton table={csv} fileName={fileName} size="sm">
          {t("rowsCsv", { count: rows.length })}
        </CsvButton>
        {rows.length > shown ? t("rowsShown", { shown, total: rows.length }) : null}
      </p>
    </>
  );
}

const words: ReadonlySet<string> = new Set<RowUnit>(["month", "channel", "category", "model", "part", "word", "metric", "group"]);
const numbers: ReadonlySet<string> = new Set<RowUnit>(["number", "small", "points", "price", "priceChange"]);
const isMoney = ({ unit }: Column) => unit === "money" || unit === "price" || unit === "priceChange";
const isWord = ({ unit }: Column) => words.has(unit);

function useWriting(): (column: Column, value: Value) => string {
  const spend = useTranslations("spend");
  const models = useTranslations("ltv.prediction.kind");
  const t = useTranslations("explain.part_of");
  const formats = useFormats();
  const nameOf = useMetricName();
  const labelOf = useBreakdownLabels();
  return ({ unit, of }, value) => {
    if (value === null) return dash;
    if (typeof value === "string") {
      if (unit === "month") return formats.month(value);
      if (unit === "model") return models(value);
      if (unit === "part") return t(value);
      if (unit === "metric") return nameOf(value);
      if (unit === "group") return labelOf({ breakdown: of ?? "", value });
      if (unit === "category" && spend.has(`category.${value}`)) return spend(`category.${value}`);
      return unit === "channel" ? value || spend("noChannel") : value;
    }
    if (unit === "number") return formats.number(value, 3);
    if (unit === "small") return formats.number(value, 6);
    if (unit === "points") return formats.value("rate", value, { signed: true });
    if (unit === "price" || unit === "priceChange") return formats.money(value, { cents: true, signed: unit === "priceChange" });
    return isUnit(unit) ? formats.value(unit, value) : String(value);
  };
}

const isUnit = (unit: Column["unit"]): unit is Exclude<Column["unit"], RowUnit> => !words.has(unit) && !numbers.has(unit);

"use client";

import { useTranslations } from "next-intl";
import type { CsvValue } from "@/components/csv/to-csv";
import { dash } from "@/components/format/numbers";
import { useBreakdownLabels } from "@/components/metrics/breakdown-label";
import { useMetricName } from "@/components/metrics/metric-name";
import { useFormats } from "@/components/metrics/scope";
import type { RowsBehind, RowUnit } from "@/server/metrics/explain/types";

export type Column = RowsBehind["columns"][number];

const words: ReadonlySet<string> = new Set<RowUnit>(["month", "channel", "category", "model", "part", "word", "metric", "group"]);
const numbers: ReadonlySet<string> = new Set<RowUnit>(["number", "small", "points", "price", "finePrice", "priceChange"]);
export const isMoney = ({ unit }: Column) => unit === "money" || unit === "price" || unit === "finePrice" || unit === "priceChange";
export const isWord = ({ unit }: Column) => words.has(unit);

/** A cell of the rows as the panel writes it. */
export function useWriting(): (column: Column, value: CsvValue) => string {
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
    if (unit === "finePrice") return formats.money(value, { cents: "fine" });
    if (unit === "price" || unit === "priceChange") return formats.money(value, { cents: true, signed: unit === "priceChange" });
    return isUnit(unit) ? formats.value(unit, value) : String(value);
  };
}

const isUnit = (unit: Column["unit"]): unit is Exclude<Column["unit"], RowUnit> => !words.has(unit) && !numbers.has(unit);

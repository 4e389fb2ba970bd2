"use client";

import { useTranslations } from "next-intl";
import { isAttributeColumn, type ListColumn } from "@/common/customer-list";
import type { Population } from "@/common/populations";
import { useBreakdownTitle } from "@/components/metrics/breakdown-label";

/** Lists in which a customer stands once for each month, dated by its first day. */
const monthly: ReadonlySet<Population> = new Set(["at_each_opening", "kept_each_month"]);

/** How a column of a list is called: its amount and its day are those that the list is about. */
export function useColumnLabel(population: Population): (column: ListColumn) => string {
  const t = useTranslations("customers");
  const titleOf = useBreakdownTitle();
  return (column) => {
    if (isAttributeColumn(column)) return titleOf(column) ?? column;
    if (column === "amount") return t(`amount.${population}`);
    if (column !== "date") return t(`column.${column}`);
    if (population === "everyone") return t("column.lastChange");
    if (population === "renewing") return t("column.renews");
    return t(monthly.has(population) ? "column.month" : "column.on");
  };
}

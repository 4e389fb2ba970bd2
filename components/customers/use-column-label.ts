"use client";

import { useTranslations } from "next-intl";
import { isAttributeColumn, type ListColumn } from "@/common/customer-list";
import { dayColumn, type Population } from "@/common/populations";
import { useBreakdownTitle } from "@/components/metrics/breakdown-label";

/** How a column of a list is called: its amount and its day are those that the list is about. */
export function useColumnLabel(population: Population): (column: ListColumn) => string {
  const t = useTranslations("customers");
  const titleOf = useBreakdownTitle();
  return (column) => {
    if (isAttributeColumn(column)) return titleOf(column) ?? column;
    if (column === "amount") return t(`amount.${population}`);
    return t(`column.${column === "date" ? dayColumn(population) : column}`);
  };
}

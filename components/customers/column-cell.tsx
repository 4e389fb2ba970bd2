"use client";

import { useTranslations } from "next-intl";
import { isAttributeColumn, type ListColumn } from "@/common/customer-list";
import { dash } from "@/components/format/numbers";
import { useBreakdownLabels } from "@/components/metrics/breakdown-label";
import { useFormats } from "@/components/metrics/scope";
import { Pill } from "@/components/ui/pill";
import { Cell } from "@/components/ui/table";
import type { CustomerRow } from "@/server/customers/customer-rows";

const numbers: ReadonlySet<ListColumn> = new Set(["since", "tenure", "date", "mrr", "toDate", "residual", "value", "amount"]);
export const isNumeric = (column: ListColumn): boolean => numbers.has(column);

type Props = { row: CustomerRow; column: ListColumn; className?: string };

/** What a column says of a customer. */
export function ColumnCell({ row, column, className }: Props) {
  return (
    <Cell align={isNumeric(column) ? "right" : "left"} className={className}>
      <ColumnValue row={row} column={column} />
    </Cell>
  );
}

export function ColumnValue({ row, column }: Omit<Props, "className">) {
  const text = useCellText(row);
  if (column === "status") return <Status row={row} />;
  return isNumeric(column) ? <span className="whitespace-nowrap">{text(column)}</span> : text(column);
}

function useCellText(row: CustomerRow): (column: Exclude<ListColumn, "status">) => string {
  const t = useTranslations("customers");
  const formats = useFormats();
  const labelOf = useBreakdownLabels();
  const money = (minor: bigint | null) => (minor === null ? dash : formats.money(minor, { cents: true }));
  return (column) => {
    if (isAttributeColumn(column)) return attribute(row.attributes[column.slice("attribute:".length)], (value) => labelOf({ breakdown: column, value }));
    switch (column) {
      case "plan":
        return row.currentPlan ?? dash;
      case "firstPlan":
        return row.firstPlan ?? dash;
      case "channel":
        return row.channel ?? dash;
      case "country":
        return row.country ?? dash;
      case "interval":
        return labelOf({ breakdown: "interval", value: row.interval });
      case "referred":
        return labelOf({ breakdown: "referred", value: row.referred ? "yes" : "no" });
      case "reason":
        return row.churnReason ?? row.churnCategory ?? dash;
      case "since":
        return formats.date(row.firstPaidOn);
      case "tenure":
        return formats.number(row.tenureMonths);
      case "date":
        return row.undated ? t("by", { date: formats.date(row.occurredOn) }) : formats.date(row.occurredOn);
      case "mrr":
      case "toDate":
      case "residual":
      case "value":
      case "amount":
        return money(row[column]);
    }
  };
}

function attribute(value: string | number | boolean | undefined, labelOf: (value: string) => string): string {
  if (value === undefined || value === "") return dash;
  return typeof value === "boolean" ? labelOf(value ? "yes" : "no") : String(value);
}

const tones = { paying: "plain", leaving: "warn", left: "loss" } as const;

function Status({ row: { status } }: { row: CustomerRow }) {
  const t = useTranslations("customers.status");
  return <Pill tone={tones[status]}>{t(status)}</Pill>;
}

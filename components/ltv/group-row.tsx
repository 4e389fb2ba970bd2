"use client";

import { Bar } from "@/components/charts/bar";
import { CustomersLink } from "@/components/customers/customers-link";
import { IntervalEnds } from "@/components/metrics/interval-ends";
import { MetricCell } from "@/components/metrics/metric-cell";
import { useFormats } from "@/components/metrics/scope";
import { Cell, RowHeader, TableRow } from "@/components/ui/table";
import type { BreakdownRow } from "@/server/kpis/types";
import type { MonthRange } from "@/server/metrics/period";
import { lifeId } from "./prepare-breakdown";

export const isFew = (row: BreakdownRow, ltvId: string) => row.metrics[ltvId]?.warnings.includes("few_customers") ?? false;

type Props = { row: BreakdownRow; breakdown: string; range: MonthRange; width: number; ltvId: string; label: string; spent: boolean };

export function GroupRow({ row, breakdown, range, width, ltvId, label, spent }: Props) {
  const formats = useFormats();
  const of = (id: string) => <MetricCell subject={{ id, breakdown, value: row.value }} metric={row.metrics[id]} />;
  const ltv = row.metrics[ltvId];
  return (
    <TableRow>
      <RowHeader className="w-[28%]">
        {label}
        <Bar width={width} tone={isFew(row, ltvId) ? "few" : "accent"} />
      </RowHeader>
      <Cell>
        {of(ltvId)}
        <span className="mt-1 block text-label whitespace-nowrap text-ink3">
          <IntervalEnds subject={{ id: ltvId, breakdown, value: row.value }} metric={ltv} plain />
        </span>
      </Cell>
      <Cell>
        <CustomersLink population="active_at_close" range={range} breakdown={breakdown} value={row.value}>
          {formats.number(row.customers)}
        </CustomersLink>
      </Cell>
      <Cell className="max-tablet:hidden">{of("arpa")}</Cell>
      <Cell className="max-tablet:hidden">{of(lifeId)}</Cell>
      {spent ? <Cell>{of("ltv_to_cac")}</Cell> : null}
    </TableRow>
  );
}

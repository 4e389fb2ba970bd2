"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { prepareBars } from "@/components/charts/prepare-bars";
import { everyone } from "@/components/explain/subject";
import { useBreakdownLabel, useBreakdownTitle } from "@/components/metrics/breakdown-label";
import { MetricCell } from "@/components/metrics/metric-cell";
import { unnamed } from "@/components/metrics/unnamed";
import { sortRows } from "@/components/ui/sorting";
import { useSort } from "@/components/metrics/use-sort";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SortCell } from "@/components/ui/sort-cell";
import { Cell, RowHeader, SumRow, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { BreakdownAnswer, BreakdownRow } from "@/server/kpis/types";
import type { LtvMethod } from "@/server/metrics/settings";
import { BreakdownCsv } from "./breakdown-csv";
import { GroupRow, isFew } from "./group-row";
import { lifeId } from "./prepare-breakdown";

/** A screen's worth; the file has all of them. */
const most = 10;

const columns = ["name", "ltv", "customers", "arpa", "life", "ratio"] as const;

/** LTV, size, ARPA, life expectancy and LTV : CAC of each value; what has too few customers is grey. */
export function BreakdownTable({ answer, method }: { answer: BreakdownAnswer; method: LtvMethod }) {
  const t = useTranslations("ltv.breakdown");
  const titleOf = useBreakdownTitle();
  const labelOf = useBreakdownLabel(answer.breakdown);
  const sorting = useSort("sort", columns);
  const [all, showAll] = useState(false);
  const ltvId = `ltv.${method}`;
  if (answer.rows.length === 0 || !answer.range) return <EmptyState>{t("none")}</EmptyState>;
  const { breakdown, range } = answer;
  const title = titleOf(breakdown) ?? breakdown;
  const ids: Record<string, string> = { ltv: ltvId, arpa: "arpa", life: lifeId, ratio: "ltv_to_cac" };
  const valueOf = ({ value, customers, metrics }: BreakdownRow, column: string) =>
    column === "name" ? labelOf(value) : column === "customers" ? customers : metrics[ids[column] ?? column]?.value;
  const rows = sortRows(answer.rows, sorting.sort, valueOf, ({ value }) => unnamed(value));
  const shown = all ? rows : rows.slice(0, most);
  const few = shown.filter((row) => isFew(row, ltvId));
  // Without spend in the workspace the column would be a column of dashes.
  const spent = rows.some((row) => row.metrics.ltv_to_cac?.value != null);
  const header = (column: (typeof columns)[number], className?: string) => (
    <SortCell column={column} sorting={sorting} words={column === "name"} className={className}>
      {column === "name" ? title : t(`column.${column}`)}
    </SortCell>
  );
  return (
    <>
      <Table caption={t("caption", { by: title })}>
        <TableHead>
          <TableRow>
            {header("name")}
            {header("ltv")}
            {header("customers")}
            {header("arpa", "max-tablet:hidden")}
            {header("life", "max-tablet:hidden")}
            {spent ? header("ratio") : null}
          </TableRow>
        </TableHead>
        <TableBody>
          {prepareBars(shown, (row) => row.metrics[ltvId]?.value ?? null).map(({ row, width }) => (
            <GroupRow key={row.value} row={row} breakdown={breakdown} range={range} width={width} ltvId={ltvId} label={labelOf(row.value)} spent={spent} />
          ))}
          <SumRow>
            <RowHeader>{t("total")}</RowHeader>
            <Cell>
              <MetricCell subject={{ id: ltvId, ...everyone }} metric={answer.total[ltvId]} />
            </Cell>
            <Cell>
              <MetricCell subject={{ id: "customers", ...everyone }} metric={answer.total.customers} />
            </Cell>
            <Cell className="max-tablet:hidden">
              <MetricCell subject={{ id: "arpa", ...everyone }} metric={answer.total.arpa} />
            </Cell>
            <Cell className="max-tablet:hidden">
              <MetricCell subject={{ id: lifeId, ...everyone }} metric={answer.total[lifeId]} />
            </Cell>
            {spent ? (
              <Cell>
                <MetricCell subject={{ id: "ltv_to_cac", ...everyone }} metric={answer.total.ltv_to_cac} />
              </Cell>
            ) : null}
          </SumRow>
        </TableBody>
      </Table>
      {few.length > 0 ? <p className="mt-2 text-sub text-ink2">{t("few", { names: few.map((row) => labelOf(row.value)).join(", "), count: few.length })}</p> : null}
      <div className="mt-3 flex flex-wrap items-center gap-3 text-sub text-ink3">
        <BreakdownCsv answer={{ ...answer, rows }} ltvId={ltvId} />
        {rows.length > most ? (
          <>
            <span>{t("shown", { shown: shown.length, total: rows.length })}</span>
            <Button size="sm" onClick={() => showAll(!all)}>
              {all ? t("showFewer") : t("showAll", { total: rows.length })}
            </Button>
          </>
        ) : null}
      </div>
    </>
  );
}

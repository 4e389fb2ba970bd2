"use client";

import { useTranslations } from "next-intl";
import { Bar } from "@/components/charts/bar";
import { prepareBars } from "@/components/charts/prepare-bars";
import { CsvButton } from "@/components/csv/csv-button";
import { CustomersLink } from "@/components/customers/customers-link";
import { everyone } from "@/components/explain/subject";
import { useBreakdownLabel, useBreakdownTitle } from "@/components/metrics/breakdown-label";
import { MetricCell } from "@/components/metrics/metric-cell";
import { useFormats, useScope } from "@/components/metrics/scope";
import { unnamed } from "@/components/metrics/unnamed";
import { sortRows } from "@/components/ui/sorting";
import { useSort } from "@/components/metrics/use-sort";
import { EmptyState } from "@/components/ui/empty-state";
import { SortCell } from "@/components/ui/sort-cell";
import { Cell, RowHeader, SumRow, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { BreakdownAnswer, BreakdownRow } from "@/server/kpis/types";
import { groupLines } from "./prepare-files";
import { useHowWords } from "./use-how-words";

const columns = ["name", "new", "cac", "simple", "cohort"] as const;
const ids: Record<string, string> = { new: "customers.new", cac: "cac", simple: "cac_payback", cohort: "cac_payback.cohort" };
const isFew = ({ metrics }: BreakdownRow) => metrics["cac_payback.cohort"]?.warnings.includes("few_customers") ?? false;
const isProjected = ({ metrics }: Pick<BreakdownRow, "metrics">) => metrics["cac_payback.cohort"]?.warnings.includes("projected") ?? false;

/** Payback by the margin of new MRR, and by what the cohorts have really left; the bar is the latter. */
export function GroupsTable({ answer }: { answer: BreakdownAnswer }) {
  const t = useTranslations("payback.groups");
  const titleOf = useBreakdownTitle();
  const formats = useFormats();
  const labelOf = useBreakdownLabel(answer.breakdown);
  const { range, breakdown } = answer;
  const title = titleOf(breakdown) ?? breakdown;
  const sorting = useSort("sort", columns);
  const won = answer.rows.filter(({ metrics }) => (metrics["customers.new"]?.value ?? 0) > 0);
  const rows = sortRows(won, sorting.sort, (row, column) => (column === "name" ? labelOf(row.value) : row.metrics[ids[column] ?? column]?.value), ({ value }) => unnamed(value));
  if (!range || rows.length === 0) return <EmptyState>{t("none")}</EmptyState>;
  const few = rows.filter(isFew);
  return (
    <>
      <Table caption={t("caption", { by: title })}>
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <SortCell key={column} column={column} sorting={sorting} words={column === "name"} className={column === "simple" ? "max-tablet:hidden" : undefined}>
                {column === "name" ? title : t(`column.${column}`)}
              </SortCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {prepareBars(rows, ({ metrics }) => metrics["cac_payback.cohort"]?.value ?? null).map(({ row, width }) => {
            const of = (id: string) => <MetricCell subject={{ id, breakdown, value: row.value }} metric={row.metrics[id]} />;
            return (
              <TableRow key={row.value}>
                <RowHeader className="w-[32%]">
                  {labelOf(row.value)}
                  <Bar width={width} tone={isFew(row) ? "few" : "accent"} />
                </RowHeader>
                <Cell>
                  <CustomersLink population="new_in_range" range={range} breakdown={breakdown} value={row.value}>
                    {formats.number(row.metrics["customers.new"]?.value ?? 0)}
                  </CustomersLink>
                </Cell>
                <Cell>{of("cac")}</Cell>
                <Cell className="max-tablet:hidden">{of("cac_payback")}</Cell>
                <Cell>
                  {of("cac_payback.cohort")}
                  {isProjected(row) ? <Projected /> : null}
                </Cell>
              </TableRow>
            );
          })}
          <SumRow>
            <RowHeader>{t("total")}</RowHeader>
            {["customers.new", "cac", "cac_payback", "cac_payback.cohort"].map((id) => (
              <Cell key={id} className={id === "cac_payback" ? "max-tablet:hidden" : undefined}>
                <MetricCell subject={{ id, ...everyone }} metric={answer.total[id]} />
                {id === "cac_payback.cohort" && isProjected({ metrics: answer.total }) ? <Projected /> : null}
              </Cell>
            ))}
          </SumRow>
        </TableBody>
      </Table>
      {few.length > 0 ? <p className="mt-2 text-sub text-ink2">{t("few", { names: few.map((row) => labelOf(row.value)).join(", "), count: few.length })}</p> : null}
      <GroupsCsv answer={answer} rows={rows} />
    </>
  );
}

function Projected() {
  const t = useTranslations("payback.groups");
  return <span className="block text-label text-ink3">{t("projected")}</span>;
}

function GroupsCsv({ answer, rows }: { answer: BreakdownAnswer; rows: readonly BreakdownRow[] }) {
  const t = useTranslations("payback.groups");
  const titleOf = useBreakdownTitle();
  const { currency } = useScope();
  const labelOf = useBreakdownLabel(answer.breakdown);
  const howWords = useHowWords();
  const csv = {
    columns: [titleOf(answer.breakdown) ?? answer.breakdown, t("column.new"), `${t("column.cac")} (${currency})`, t("column.simple"), t("column.cohort"), t("column.how")],
    rows: groupLines({ rows: [...rows], total: answer.total }, { ...howWords, currency, all: t("total"), labelOf }),
  };
  return (
    <CsvButton table={csv} fileName={`payback-by-${answer.breakdown}`} size="sm" className="mt-3">
      CSV
    </CsvButton>
  );
}

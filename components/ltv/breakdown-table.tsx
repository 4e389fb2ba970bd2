"use client";

import { useTranslations } from "next-intl";
import { Bar } from "@/components/charts/bar";
import { prepareBars } from "@/components/charts/prepare-bars";
import { CsvButton } from "@/components/csv/csv-button";
import { CustomersLink } from "@/components/customers/customers-link";
import { everyone } from "@/components/explain/subject";
import { majorUnits } from "@/components/format/money";
import { useBreakdownLabel } from "@/components/metrics/breakdown-label";
import { MetricCell } from "@/components/metrics/metric-cell";
import { useFormats, useScope } from "@/components/metrics/scope";
import { EmptyState } from "@/components/ui/empty-state";
import { Cell, HeaderCell, RowHeader, SumRow, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { BreakdownAnswer, BreakdownRow } from "@/server/kpis/types";
import type { MetricValue } from "@/server/metrics/value";

/** Of the window the LTV is made of: the churn of the page's range would not lead to the LTV beside it. */
const lifeId = "factor.life";
const isFew = (row: BreakdownRow, ltvId: string) => row.metrics[ltvId]?.warnings.includes("few_customers") ?? false;

/** LTV, size, ARPA and life expectancy of each value; what has too few customers is grey. */
export function BreakdownTable({ answer, ltvId }: { answer: BreakdownAnswer; ltvId: string }) {
  const t = useTranslations("ltv.breakdown");
  const formats = useFormats();
  const labelOf = useBreakdownLabel(answer.breakdown);
  const few = answer.rows.filter((row) => isFew(row, ltvId));
  if (answer.rows.length === 0 || !answer.range) return <EmptyState>{t("none")}</EmptyState>;
  const { range, breakdown } = answer;
  return (
    <>
      <Table caption={t("caption", { by: t(`by.${breakdown}`) })}>
        <TableHead>
          <TableRow>
            <HeaderCell>{t(`by.${breakdown}`)}</HeaderCell>
            <HeaderCell>{t("column.ltv")}</HeaderCell>
            <HeaderCell>{t("column.customers")}</HeaderCell>
            <HeaderCell className="max-tablet:hidden">{t("column.arpa")}</HeaderCell>
            <HeaderCell>{t("column.life")}</HeaderCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {prepareBars(answer.rows, (row) => row.metrics[ltvId]?.value ?? null).map(({ row, width }) => {
            const of = (id: string) => <MetricCell subject={{ id, breakdown, value: row.value }} metric={row.metrics[id]} />;
            return (
              <TableRow key={row.value}>
                <RowHeader className="w-[30%]">
                  {labelOf(row.value)}
                  <Bar width={width} tone={isFew(row, ltvId) ? "few" : "accent"} />
                </RowHeader>
                <Cell>{of(ltvId)}</Cell>
                <Cell>
                  <CustomersLink population="active_at_close" range={range} breakdown={breakdown} value={row.value}>
                    {formats.number(row.customers)}
                  </CustomersLink>
                </Cell>
                <Cell className="max-tablet:hidden">{of("arpa")}</Cell>
                <Cell>{of(lifeId)}</Cell>
              </TableRow>
            );
          })}
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
            <Cell>
              <MetricCell subject={{ id: lifeId, ...everyone }} metric={answer.total[lifeId]} />
            </Cell>
          </SumRow>
        </TableBody>
      </Table>
      {few.length > 0 ? <p className="mt-2 text-sub text-ink2">{t("few", { names: few.map((row) => labelOf(row.value)).join(", "), count: few.length })}</p> : null}
      <BreakdownCsv answer={answer} ltvId={ltvId} />
    </>
  );
}

function BreakdownCsv({ answer, ltvId }: { answer: BreakdownAnswer; ltvId: string }) {
  const t = useTranslations("ltv.breakdown");
  const { currency } = useScope();
  const labelOf = useBreakdownLabel(answer.breakdown);
  const money = (metric: MetricValue | undefined) => (metric?.value == null ? null : majorUnits(currency, metric.value));
  const csv = {
    columns: [t(`by.${answer.breakdown}`), `${t("column.ltv")} (${currency})`, t("column.customers"), `${t("column.arpa")} (${currency})`, t("column.life")],
    rows: answer.rows.map((row) => [labelOf(row.value), money(row.metrics[ltvId]), row.customers, money(row.metrics.arpa), row.metrics[lifeId]?.value ?? null]),
  };
  return (
    <CsvButton table={csv} fileName={`ltv-by-${answer.breakdown}`} size="sm" className="mt-3">
      CSV
    </CsvButton>
  );
}

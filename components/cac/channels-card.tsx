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
import { unnamed } from "@/components/metrics/unnamed";
import { sortRows, type Sorting } from "@/components/ui/sorting";
import { useSort } from "@/components/metrics/use-sort";
import { useWholeWords } from "@/components/metrics/use-whole-words";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { SortCell } from "@/components/ui/sort-cell";
import { Cell, RowHeader, SumRow, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { ChannelAnswer, ChannelsAnswer } from "@/server/cac/types";
import type { MetricValue } from "@/server/metrics/value";
import { Unallocated, WithoutSpend } from "./left-over";

const columns = ["channel", "spend", "new", "cac", "ltv", "ratio", "payback"] as const;
const few = ({ metrics }: ChannelAnswer) => metrics.cac?.warnings.includes("few_customers") ?? false;

/** Each channel's cost beside what its customers are worth; what no channel carries has a row of its own, so that the spend adds up. */
export function ChannelsCard({ answer }: { answer: ChannelsAnswer }) {
  const t = useTranslations("cac.channels");
  const formats = useFormats();
  const wholeWords = useWholeWords();
  const labelOf = useBreakdownLabel("channel");
  const sorting = useSort("sort", columns);
  const { window, ltvId, total, unallocated } = answer;
  const rows = sortRows(answer.rows, sorting.sort, valuesOf(ltvId, labelOf), ({ channel }) => unnamed(channel));
  if (rows.length === 0 && unallocated.by.length === 0) {
    return (
      <Card title={t("title")}>
        <EmptyState>{t("none")}</EmptyState>
      </Card>
    );
  }
  const small = rows.filter(few);
  return (
    <Card title={t("title")} subtitle={[t("subtitle", { range: formats.range(window) }), wholeWords(t("everyone"))].filter(Boolean).join(" ")} actions={<ChannelsCsv answer={{ ...answer, rows }} />}>
      <Table caption={t("title")}>
        <Head sorting={sorting} />
        <TableBody>
          {prepareBars(rows, ({ metrics }) => metrics.acquisition_spend?.value ?? null).map(({ row, width }) => {
            const of = (id: string) => <MetricCell subject={{ id, breakdown: "channel", value: row.channel, window }} metric={row.metrics[id]} />;
            return (
              <TableRow key={row.channel}>
                <RowHeader className="min-w-20 tablet:min-w-28">
                  {labelOf(row.channel)}
                  <Bar width={width} tone={few(row) ? "few" : "accent"} />
                </RowHeader>
                <Cell>{of("acquisition_spend")}</Cell>
                <Cell>
                  <CustomersLink population="new_in_range" range={window} breakdown="channel" value={row.channel}>
                    {formats.number(row.metrics["customers.new"]?.value ?? 0)}
                  </CustomersLink>
                </Cell>
                <Cell>{of("cac")}</Cell>
                <Cell className="max-tablet:hidden">{of(ltvId)}</Cell>
                <Cell>{of("ltv_to_cac")}</Cell>
                <Cell className="max-tablet:hidden">{of("cac_payback")}</Cell>
              </TableRow>
            );
          })}
          <Unallocated answer={answer} />
          <SumRow>
            <RowHeader>{t("total")}</RowHeader>
            {["acquisition_spend", "customers.new", "cac", ltvId, "ltv_to_cac", "cac_payback"].map((id) => (
              <Cell key={id} className={id === ltvId || id === "cac_payback" ? "max-tablet:hidden" : undefined}>
                <MetricCell subject={{ id, ...everyone, window }} metric={total[id]} />
              </Cell>
            ))}
          </SumRow>
        </TableBody>
      </Table>
      {small.length > 0 ? <p className="mt-2 text-sub text-ink2">{t("few", { names: small.map((row) => labelOf(row.channel)).join(", "), count: small.length })}</p> : null}
      <WithoutSpend answer={answer} />
    </Card>
  );
}

function Head({ sorting }: { sorting: Sorting }) {
  const t = useTranslations("cac.channels.column");
  return (
    <TableHead>
      <TableRow>
        {columns.map((column) => (
          <SortCell key={column} column={column} sorting={sorting} words={column === "channel"} className={column === "ltv" || column === "payback" ? "max-tablet:hidden" : undefined}>
            {t(column)}
          </SortCell>
        ))}
      </TableRow>
    </TableHead>
  );
}

/** What a channel is sorted by. */
function valuesOf(ltvId: string, labelOf: (channel: string) => string) {
  const ids: Record<string, string> = { spend: "acquisition_spend", new: "customers.new", cac: "cac", ltv: ltvId, ratio: "ltv_to_cac", payback: "cac_payback" };
  return ({ channel, metrics }: ChannelAnswer, column: string) => (column === "channel" ? labelOf(channel) : metrics[ids[column] ?? column]?.value);
}

function ChannelsCsv({ answer }: { answer: ChannelsAnswer }) {
  const t = useTranslations("cac.channels");
  const { currency } = useScope();
  const labelOf = useBreakdownLabel("channel");
  const { ltvId } = answer;
  const money = (metric: MetricValue | undefined) => (metric?.value == null ? null : majorUnits(currency, metric.value));
  const plain = (metric: MetricValue | undefined) => metric?.value ?? null;
  const cells = (metrics: ChannelAnswer["metrics"]) => [
    money(metrics.acquisition_spend),
    plain(metrics["customers.new"]),
    money(metrics.cac),
    money(metrics[ltvId]),
    metrics[ltvId]?.interval ? majorUnits(currency, metrics[ltvId].interval.low) : null,
    plain(metrics.ltv_to_cac),
    plain(metrics.cac_payback),
  ];
  const csv = {
    columns: [
      t("column.channel"),
      `${t("column.spend")} (${currency})`,
      t("column.new"),
      `${t("column.cac")} (${currency})`,
      `${t("column.ltv")} (${currency})`,
      `${t("column.conservative")} (${currency})`,
      t("column.ratio"),
      t("column.payback"),
    ],
    rows: [
      ...answer.rows.map(({ channel, metrics }) => [labelOf(channel), ...cells(metrics)]),
      ...answer.unallocated.by.map(({ channel, amount }) => [t("unallocatedRow", { channel: channel || t("noChannel") }), majorUnits(currency, amount), 0, null, null, null, null, null]),
      [t("total"), ...cells(answer.total)],
    ],
  };
  return (
    <CsvButton table={csv} fileName="cac-by-channel" size="sm">
      CSV
    </CsvButton>
  );
}

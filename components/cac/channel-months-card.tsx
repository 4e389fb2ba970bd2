"use client";

import { useTranslations } from "next-intl";
import { CsvButton } from "@/components/csv/csv-button";
import { ExplainLink } from "@/components/explain/explain-link";
import { majorUnits } from "@/components/format/money";
import { dash } from "@/components/format/numbers";
import { useBreakdownLabel } from "@/components/metrics/breakdown-label";
import { useFormats, useScope } from "@/components/metrics/scope";
import { unnamed } from "@/components/metrics/unnamed";
import { sortRows } from "@/components/ui/sorting";
import { useSort } from "@/components/metrics/use-sort";
import { Card } from "@/components/ui/card";
import { SortCell } from "@/components/ui/sort-cell";
import { Cell, RowHeader, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { ChannelAnswer, ChannelsAnswer } from "@/server/cac/types";

/** CAC of each channel month by month; months of fewer than 30 new customers are grey. */
export function ChannelMonthsCard({ answer }: { answer: ChannelsAnswer }) {
  const t = useTranslations("cac.channelMonths");
  const formats = useFormats();
  const { currency } = useScope();
  const labelOf = useBreakdownLabel("channel");
  const told = answer.rows.filter(({ metrics }) => metrics.acquisition_spend?.value !== 0);
  const months = told[0]?.months ?? [];
  const sorting = useSort("byMonth", ["channel", ...months.map(({ month }) => month)]);
  const valueOf = (row: ChannelAnswer, column: string) => (column === "channel" ? labelOf(row.channel) : row.months.find(({ month }) => month === column)?.cac.value);
  const rows = sortRows(told, sorting.sort, valueOf, ({ channel }) => unnamed(channel));
  if (rows.length === 0) return null;
  const csv = {
    columns: [t("channel"), ...months.map(({ month }) => month)],
    rows: rows.map((row) => [labelOf(row.channel), ...row.months.map(({ cac }) => (cac.value === null ? null : majorUnits(currency, cac.value)))]),
  };
  return (
    <Card
      title={t("title")}
      subtitle={t("subtitle")}
      actions={
        <CsvButton table={csv} fileName="cac-by-channel-and-month" size="sm">
          CSV
        </CsvButton>
      }
    >
      <Table caption={t("title")}>
        <TableHead>
          <TableRow>
            <SortCell column="channel" sorting={sorting} words>
              {t("channel")}
            </SortCell>
            {months.map(({ month, running }) => (
              <SortCell key={month} column={month} sorting={sorting} className="whitespace-nowrap">
                {formats.month(month, "2-digit")}
                {running ? "…" : null}
              </SortCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.channel}>
              <RowHeader className="whitespace-nowrap">{labelOf(row.channel)}</RowHeader>
              {row.months.map(({ month, cac }) => (
                <Cell key={month} className={cac.value === null || cac.warnings.includes("few_customers") ? "text-ink3" : undefined}>
                  <ExplainLink subject={{ id: "cac", breakdown: "channel", value: row.channel, window: { from: month, to: month } }}>{formats.metric(cac) ?? dash}</ExplainLink>
                </Cell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  );
}

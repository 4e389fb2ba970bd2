"use client";

import { useTranslations } from "next-intl";
import { Bar } from "@/components/charts/bar";
import { prepareBars } from "@/components/charts/prepare-bars";
import { CsvButton } from "@/components/csv/csv-button";
import { CustomersLink } from "@/components/customers/customers-link";
import { linked } from "@/components/explain/linked";
import { everyone } from "@/components/explain/subject";
import { majorUnits } from "@/components/format/money";
import { IntervalEnds } from "@/components/metrics/interval-ends";
import { MetricCell } from "@/components/metrics/metric-cell";
import { useFormats, usePeriod, useScope } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { Cell, HeaderCell, RowHeader, SumRow, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { CountsAnswer } from "@/server/referrals/types";

const isFew = (everPaid: number) => everPaid < 30;

/** Who has left by how many others they referred: what a file that only counts can tell. */
export function CountsCard({ answer }: { answer: CountsAnswer }) {
  const t = useTranslations("referrals.counts");
  const formats = useFormats();
  const { range } = usePeriod();
  const { rows, total, told, referring } = answer;
  const nameOf = useBandName();
  const of = (id: string, value: string, metric: CountsAnswer["total"][string] | undefined) => <MetricCell subject={{ id, breakdown: "referrals", value }} metric={metric} />;
  return (
    <Card title={t.rich("finding", linked({ referring: { text: formats.number(referring), subject: { id: "referral.referring", ...everyone } }, told: { text: formats.number(told), subject: { id: "referral.told", ...everyone } } }))} subtitle={t("subtitle")} actions={<CountsCsv answer={answer} />} className="mb-4">
      <Table caption={t("caption")}>
        <TableHead>
          <TableRow>
            <HeaderCell>{t("column.referrals")}</HeaderCell>
            <HeaderCell className="max-tablet:hidden">{t("column.ever")}</HeaderCell>
            <HeaderCell>{t("column.active")}</HeaderCell>
            <HeaderCell>{t("column.left")}</HeaderCell>
            <HeaderCell className="max-tablet:hidden">{t("column.arpa")}</HeaderCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {prepareBars(rows, ({ metrics }) => metrics.left_share?.value ?? null).map(({ row: { value, everPaid, metrics }, width }) => (
            <TableRow key={value}>
              <RowHeader className="w-[34%]">
                {nameOf(value)}
                <Bar width={width} tone={isFew(everPaid) ? "few" : "loss"} />
              </RowHeader>
              <Cell className="max-tablet:hidden">
                <CustomersLink population="everyone" range={range} breakdown="referrals" value={value}>
                  {formats.number(everPaid)}
                </CustomersLink>
              </Cell>
              <Cell>{of("customers", value, metrics.customers)}</Cell>
              <Cell>
                {of("left_share", value, metrics.left_share)}
                {metrics.left_share?.interval ? (
                  <span className="mt-1.5 block text-label whitespace-nowrap text-ink3">
                    <IntervalEnds subject={{ id: "left_share", breakdown: "referrals", value }} metric={metrics.left_share} />
                  </span>
                ) : null}
              </Cell>
              <Cell className="max-tablet:hidden">{of("arpa", value, metrics.arpa)}</Cell>
            </TableRow>
          ))}
          <SumRow>
            <RowHeader>{t("all")}</RowHeader>
            <Cell className="max-tablet:hidden">
              <CustomersLink population="everyone" range={range}>
                {formats.number(total.left_share?.n ?? 0)}
              </CustomersLink>
            </Cell>
            <Cell>
              <MetricCell subject={{ id: "customers", ...everyone }} metric={total.customers} />
            </Cell>
            <Cell>
              <MetricCell subject={{ id: "left_share", ...everyone }} metric={total.left_share} />
            </Cell>
            <Cell className="max-tablet:hidden">
              <MetricCell subject={{ id: "arpa", ...everyone }} metric={total.arpa} />
            </Cell>
          </SumRow>
        </TableBody>
      </Table>
      <p className="mt-2 text-sub text-ink2">{t("correlation")}</p>
      {rows.some(({ everPaid }) => isFew(everPaid)) ? <p className="mt-1 text-sub text-ink2">{t("few")}</p> : null}
    </Card>
  );
}

function useBandName(): (value: string) => string {
  const t = useTranslations("referrals.counts");
  return (value) => (value === "" ? t("notTold") : value === "3+" ? t("more") : t("band", { count: Number(value) }));
}

function CountsCsv({ answer: { rows } }: { answer: CountsAnswer }) {
  const t = useTranslations("referrals.counts");
  const { currency } = useScope();
  const nameOf = useBandName();
  const csv = {
    columns: [t("column.referrals"), t("column.ever"), t("column.active"), t("column.left"), t("column.low"), t("column.high"), `${t("column.arpa")} (${currency})`],
    rows: rows.map(({ value, everPaid, metrics: { customers, left_share: left, arpa } }) => [
      nameOf(value), everPaid, customers?.value ?? null, left?.value ?? null, left?.interval?.low ?? null, left?.interval?.high ?? null,
      arpa?.value == null ? null : majorUnits(currency, arpa.value),
    ]),
  };
  return (
    <CsvButton table={csv} fileName="left-by-referrals" size="sm">
      CSV
    </CsvButton>
  );
}

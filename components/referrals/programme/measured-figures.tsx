"use client";

import { useTranslations } from "next-intl";
import { allCustomers } from "@/components/explain/subject";
import { dash } from "@/components/format/numbers";
import { MetricCell } from "@/components/metrics/metric-cell";
import { useMetricName } from "@/components/metrics/metric-name";
import { useFormats } from "@/components/metrics/scope";
import { Cell, HeaderCell, RowHeader, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { MonthRange } from "@/server/metrics/period";
import type { MetricValue } from "@/server/metrics/value";
import type { Measured } from "@/server/referrals/programme/get-standing";

/** What the programme is judged by: its figures since it is measured beside those of as many months before. */
export function MeasuredFigures({ measured: { months, base, figures, running, firstMonth, dataDate } }: { measured: Measured }) {
  const t = useTranslations("referrals.programme.measured");
  const nameOf = useMetricName();
  const formats = useFormats();
  if (!months) return <p className="mt-4 text-sub text-ink2">{t("ahead", { date: formats.date(dataDate) })}</p>;
  return (
    <div className="mt-4">
      <p className="mb-2 text-sub text-ink2">{t("lead")}</p>
      <Table caption={t("caption")}>
        <TableHead>
          <TableRow>
            <HeaderCell>{t("figure")}</HeaderCell>
            <HeaderCell>{formats.range(months)}</HeaderCell>
            <HeaderCell>{base ? t("base", { range: formats.range(base) }) : t("noBase")}</HeaderCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {figures.map((figure) => (
            <TableRow key={figure.id}>
              <RowHeader>{nameOf(figure.id)}</RowHeader>
              <Figure id={figure.id} metric={figure.metric} window={months} />
              <Figure id={figure.id} metric={figure.base} window={base} />
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {base ? null : <p className="mt-2 text-sub text-ink2">{t("whyNoBase", { month: formats.month(firstMonth) })}</p>}
      {running ? <p className="mt-2 text-sub text-ink2">{t("running", { month: formats.month(months.to) })}</p> : null}
    </div>
  );
}

function Figure({ id, metric, window }: { id: string; metric: MetricValue | undefined; window: MonthRange | null }) {
  const reasons = useTranslations("reasons");
  if (!metric || !window) return <Cell>{dash}</Cell>;
  return (
    <Cell>
      <MetricCell subject={{ id, ...allCustomers, window }} metric={metric} />
      {metric.reason ? <p className="mt-1.5 text-label text-ink3">{reasons(metric.reason)}</p> : null}
    </Cell>
  );
}

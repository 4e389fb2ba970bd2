"use client";

import { useTranslations } from "next-intl";
import { LineChart } from "@/components/charts/line-chart";
import { monthAxis } from "@/components/charts/prepare-month-axis";
import { TableTwin, type TwinTable } from "@/components/charts/table-twin";
import { ExplainLink } from "@/components/explain/explain-link";
import { majorUnits } from "@/components/format/money";
import { dash } from "@/components/format/numbers";
import { useFormats, useScope } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { SeriesPoint } from "@/server/metrics/kpis/types";
import type { PaybackAnswer } from "@/server/payback/types";

/** Acquisition spend that has not come back yet, month by month: by margin, and by cash where payments are known. */
export function CashCard({ cash }: { cash: PaybackAnswer["cash"] }) {
  const t = useTranslations("payback.cash");
  const formats = useFormats();
  const { slug } = useScope();
  const { margin, received } = cash;
  const axis = monthAxis(margin.map(({ month }) => month));
  const last = margin.findLast(({ running }) => !running);
  const paid = received.some(({ metric }) => metric.value !== null);
  const pointsOf = (points: readonly SeriesPoint[]) => points.map(({ month, running, metric }) => ({ x: axis.at(month) ?? 0, y: metric.value, projected: running }));
  const title = last?.metric.value == null ? t("title") : t("finding", { amount: formats.money(last.metric.value), month: formats.month(last.month) });
  return (
    <Card title={last ? <ExplainLink subject={{ id: "cash_tied_up", window: { from: last.month, to: last.month } }}>{title}</ExplainLink> : title} subtitle={t("subtitle")}>
      <LineChart
        series={[{ id: "margin", role: "ours", points: pointsOf(margin) }, ...(paid ? [{ id: "received", role: "comparison" as const, points: pointsOf(received) }] : [])]}
        fromZero
        xTicks={axis.ticks(5)}
        height={260}
        xTitle=""
        formatX={(x) => formats.month(axis.month(x), "2-digit")}
        formatY={formats.moneyShort}
        names={{ margin: t("margin"), received: t("received") }}
        description={title}
      />
      {paid ? null : (
        <p className="mt-1 text-sub text-ink3">
          {t("noPayments")} <TextLink href={`/${slug}/imports/new?kind=payments`}>{t("importPayments")}</TextLink>
        </p>
      )}
      <CashTable cash={cash} />
    </Card>
  );
}

function CashTable({ cash: { margin, received } }: { cash: PaybackAnswer["cash"] }) {
  const t = useTranslations("payback.cash");
  const formats = useFormats();
  const { currency } = useScope();
  const byMonth = new Map(received.map((point) => [point.month, point]));
  const cell = (id: string, point: SeriesPoint | undefined) => ({
    text: point ? (formats.metric(point.metric) ?? dash) : dash,
    raw: point?.metric.value == null ? null : majorUnits(currency, point.metric.value),
    shown: point ? <ExplainLink subject={{ id, window: { from: point.month, to: point.month } }}>{formats.metric(point.metric) ?? dash}</ExplainLink> : undefined,
  });
  const table: TwinTable = {
    columns: [t("column.month"), t("column.margin", { currency }), t("column.received", { currency })],
    rows: margin.map((point) => ({
      id: point.month,
      cells: [{ text: formats.month(point.month), raw: point.month }, cell("cash_tied_up", point), cell("cash_tied_up.received", byMonth.get(point.month))],
    })),
  };
  return <TableTwin table={table} caption={t("title")} fileName="cash-tied-up" />;
}

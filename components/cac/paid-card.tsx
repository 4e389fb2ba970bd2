"use client";

import { useTranslations } from "next-intl";
import { LineChart } from "@/components/charts/line-chart";
import { monthAxis } from "@/components/charts/prepare-month-axis";
import { TableTwin } from "@/components/charts/table-twin";
import { ExplainLink } from "@/components/explain/explain-link";
import { dash } from "@/components/format/numbers";
import { majorUnits } from "@/components/format/money";
import { useFormats, useScope } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { CacAnswer } from "@/server/cac/types";
import type { MetricValue } from "@/server/metrics/value";

/** What every new customer cost, beside what those of paid channels did: the first hides in free ones. */
export function PaidCard({ answer }: { answer: CacAnswer }) {
  const t = useTranslations("cac.paid");
  const formats = useFormats();
  const { currency } = useScope();
  const blended = answer.months.map(({ month, running, cac }) => ({ month, running, metric: cac }));
  const axis = monthAxis(answer.months.map(({ month }) => month));
  const pointsOf = (points: readonly { month: string; running: boolean; metric: MetricValue }[]) =>
    points.flatMap(({ month, running, metric }) => (axis.at(month) === null ? [] : [{ x: axis.at(month) ?? 0, y: metric.value, projected: running }]));
  const byMonth = new Map(answer.paid.map((point) => [point.month, point.metric]));
  const cell = (id: string, month: string, metric: MetricValue | undefined) => ({
    text: metric?.value == null ? dash : formats.money(metric.value),
    raw: metric?.value == null ? null : majorUnits(currency, metric.value),
    shown: metric ? <ExplainLink subject={{ id, window: { from: month, to: month } }}>{formats.metric(metric) ?? dash}</ExplainLink> : undefined,
  });
  const some = answer.paid.some(({ metric }) => metric.value !== null);
  return (
    <Card title={t("title")} subtitle={t("subtitle")}>
      {some ? (
        <LineChart
          series={[
            { id: "blended", role: "ours", points: pointsOf(blended) },
            { id: "paid", role: "comparison", points: pointsOf(answer.paid) },
          ]}
          fromZero
          xTicks={axis.ticks(4)}
          height={260}
          xTitle=""
          formatX={(x) => formats.month(axis.month(x), "2-digit")}
          formatY={formats.moneyShort}
          names={{ blended: t("blended"), paid: t("paid") }}
          description={t("title")}
        />
      ) : (
        <EmptyState>{t("none")}</EmptyState>
      )}
      <TableTwin
        table={{
          columns: [t("column.month"), `${t("blended")} (${currency})`, `${t("paid")} (${currency})`],
          rows: blended.map(({ month, metric }) => ({ id: month, cells: [{ text: formats.month(month), raw: month }, cell("cac", month, metric), cell("cac.paid", month, byMonth.get(month))] })),
        }}
        caption={t("title")}
        fileName="cac-blended-and-paid"
      />
    </Card>
  );
}

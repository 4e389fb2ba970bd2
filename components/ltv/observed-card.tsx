"use client";

import { useTranslations } from "next-intl";
import { LineChart } from "@/components/charts/line-chart";
import { TableTwin, type TwinTable } from "@/components/charts/table-twin";
import { majorUnits } from "@/components/format/money";
import { ExplainLink } from "@/components/explain/explain-link";
import { useFormats, useScope } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Note } from "@/components/ui/note";
import type { ObservedAnswer } from "@/server/kpis/types";
import type { YearMonth } from "@/server/metrics/period";

/** A year has twelve ticks' worth of months; a short history gets more of them. */
const tickSteps = [1, 3, 6, 12];
const mostTicks = 7;

function xTicksTo(months: number): number[] {
  const step = tickSteps.find((candidate) => months / candidate <= mostTicks) ?? 12;
  return Array.from({ length: Math.floor(months / step) + 1 }, (_, index) => index * step);
}

/** Over the whole history, whatever months the page shows. */
export function ObservedCard({ answer, latest, undated }: { answer: ObservedAnswer; latest: YearMonth; undated: boolean }) {
  const t = useTranslations("ltv.observed");
  const formats = useFormats();
  const last = answer.ages.at(-1);
  if (!last) {
    return (
      <Card title={t("title")}>
        <EmptyState>{t("tooFew")}</EmptyState>
      </Card>
    );
  }
  const points = [{ x: 0, y: 0 }, ...answer.ages.map((age) => ({ x: age.age, y: age.cumulated }))];
  const finding = t("finding", { value: formats.money(last.cumulated), age: last.age });
  return (
    <Card title={<ExplainLink subject={{ id: "ltv.observed", window: { from: latest, to: latest } }}>{finding}</ExplainLink>} subtitle={t("subtitle")}>
      <LineChart
        series={[{ id: "observed", role: "ours", points }]}
        fromZero
        xTicks={xTicksTo(last.age)}
        height={280}
        xTitle={t("xTitle")}
        formatX={(value) => formats.number(value)}
        formatY={formats.moneyShort}
        names={{ observed: formats.money(last.cumulated) }}
        description={finding}
      />
      {undated ? <Note>{t("undated")}</Note> : null}
      <AgesTable answer={answer} />
    </Card>
  );
}

function AgesTable({ answer }: { answer: ObservedAnswer }) {
  const t = useTranslations("ltv.observed");
  const formats = useFormats();
  const { currency } = useScope();
  const money = (minor: number) => ({ text: formats.money(minor, { cents: true }), raw: majorUnits(currency, minor) });
  const count = (value: number) => ({ text: formats.number(value), raw: value });
  const table: TwinTable = {
    columns: [t("column.age"), t("column.margin", { currency }), t("column.cumulated", { currency }), t("column.acquired"), t("column.left")],
    rows: answer.ages.map((age) => ({
      id: String(age.age),
      cells: [count(age.age), money(age.margin), money(age.cumulated), count(age.acquired), count(age.left)],
    })),
  };
  return <TableTwin table={table} caption={t("caption")} fileName="ltv-observed" />;
}

"use client";

import { useTranslations } from "next-intl";
import { LineChart } from "@/components/charts/line-chart";
import { ExplainLink } from "@/components/explain/explain-link";
import { dash } from "@/components/format/numbers";
import { useFormats } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { ReturnCurve } from "@/server/metrics/acquisition/cohort-returns";
import { curveOf, highestOf } from "./prepare-curves";
import { QuartersTable } from "./quarters-table";
import { useQuarter } from "./use-quarter";

/** A screen's worth of small multiples; the table has all of them. */
const shown = 6;

/** For each quarter's customers, their margin as it adds up until it crosses what they cost. */
export function QuartersCard({ quarters }: { quarters: readonly ReturnCurve[] }) {
  const t = useTranslations("payback.quarters");
  const latest = quarters.slice(-shown);
  if (latest.length === 0) {
    return (
      <Card title={t("title")} className="mb-4">
        <EmptyState>{t("none")}</EmptyState>
      </Card>
    );
  }
  return (
    <Card title={t("title")} subtitle={t("subtitle", { shown: latest.length, total: quarters.length })} className="mb-4">
      <ul className="grid gap-x-5 gap-y-4 tablet:grid-cols-2 desktop:grid-cols-3">
        {latest.map((quarter) => (
          <Quarter key={quarter.cohorts.from} quarter={quarter} reach={highestOf(latest)} />
        ))}
      </ul>
      <QuartersTable quarters={quarters} />
    </Card>
  );
}

function Quarter({ quarter, reach }: { quarter: ReturnCurve; reach: number }) {
  const t = useTranslations("payback.quarters");
  const reasons = useTranslations("reasons");
  const formats = useFormats();
  const nameOf = useQuarter();
  const { cohorts, cac, payback, acquired } = quarter;
  const curve = curveOf(quarter);
  const projected = payback.warnings.includes("projected");
  const said = payback.value === null ? (payback.reason ? reasons(payback.reason) : dash) : t(projected ? "expected" : "paidBack", { months: formats.number(payback.value, 1) });
  const few = payback.warnings.includes("few_customers");
  return (
    <li className="min-w-0">
      <h3 className="flex flex-wrap items-baseline justify-between gap-x-3 text-sub">
        <span className="font-medium">{nameOf(cohorts)}</span>
        <span className={few ? "text-ink3" : "text-ink2"}>
          <ExplainLink subject={{ id: "cac_payback.cohort", window: cohorts }}>{said}</ExplainLink>
        </span>
      </h3>
      <LineChart
        series={[{ id: "margin", role: "ours", points: curve.points }]}
        thresholds={cac.value === null ? [] : [{ id: "cac", y: cac.value, tone: "loss" }]}
        marks={curve.crossing ? [{ id: "crossing", ...curve.crossing }] : []}
        reach={reach}
        fromZero
        xTicks={[0, 6, 12, 18, 24]}
        height={168}
        xTitle={t("xTitle")}
        formatX={(value) => formats.number(value)}
        formatY={formats.moneyShort}
        names={{ cac: cac.value === null ? "" : t("cac", { value: formats.money(cac.value) }) }}
        description={t("description", { quarter: nameOf(cohorts), cac: formats.metric(cac) ?? dash, said })}
      />
      {few ? <p className="text-label text-ink3">{t("few", { count: acquired })}</p> : null}
    </li>
  );
}

"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { IntervalWhisker } from "@/components/charts/interval-whisker";
import { ExplainLink, lineTarget } from "@/components/explain/explain-link";
import type { Subject } from "@/components/explain/subject";
import { ChangeLine } from "@/components/metrics/change-line";
import { MetricNumber } from "@/components/metrics/metric-number";
import { Missing, WarningSentences } from "@/components/metrics/remarks";
import { useFormats } from "@/components/metrics/scope";
import { Trend } from "@/components/metrics/trend";
import { Card } from "@/components/ui/card";
import type { LtvAnswer } from "@/server/ltv/types";

/** The value, how far it may lie off, and the one to plan on. */
export function LtvHero({ answer }: { answer: LtvAnswer }) {
  const t = useTranslations("ltv");
  const { id, metric, change } = answer.ltv;
  return (
    <Card title={t("hero")}>
      <p className="my-1.5">
        <MetricNumber subject={{ id }} metric={metric} size="hero" />
      </p>
      {metric.value === null ? <Missing id={id} metric={metric} /> : <ChangeLine id={id} unit={metric.unit} change={change} uncompared={answer.ltv.uncompared} subject={{ id }} />}
      <Spread answer={answer} />
      {answer.ltv.trend.filter(({ metric: month }) => month.value !== null).length > 1 ? (
        <div className="mt-3">
          <Trend id={id} points={answer.ltv.trend} />
        </div>
      ) : null}
      <WarningSentences warnings={metric.warnings} />
    </Card>
  );
}

function Spread({ answer }: { answer: LtvAnswer }) {
  const t = useTranslations("ltv");
  const formats = useFormats();
  const { id, metric } = answer.ltv;
  if (metric.value === null || !metric.interval) return null;
  const { low, high, level } = metric.interval;
  const ends = { level: formats.percent(level, 0), low: formats.value(metric.unit, low), high: formats.value(metric.unit, high) };
  const ceiling = answer.ceiling.interval?.low;
  const strong = (subject: Subject) => {
    const Strong = (chunks: ReactNode) => (
      <ExplainLink subject={subject} className={lineTarget}>
        <b className="font-semibold text-ink">{chunks}</b>
      </ExplainLink>
    );
    return Strong;
  };
  const link = (end: "low" | "high") => {
    const End = (chunks: ReactNode) => <ExplainLink subject={{ id, end }} className={lineTarget}>{chunks}</ExplainLink>;
    return End;
  };
  return (
    <>
      <div className="mt-3.5 mb-1">
        <IntervalWhisker value={metric.value} interval={metric.interval} description={t("interval", ends)} />
      </div>
      <p className="flex items-baseline justify-between gap-3 text-label text-ink3">
        <span>{t.rich("intervalLinked", { ...ends, lower: link("low"), upper: link("high") })}</span>
        <span>{t("n", { count: formats.number(metric.n ?? 0) })}</span>
      </p>
      <p className="mt-2 text-head text-ink2">
        {ceiling === undefined || low <= 0
          ? t.rich("conservative", { low: ends.low, strong: strong({ id, end: "low" }) })
          : t.rich("conservativeAndCeiling", { low: ends.low, ceiling: formats.value("money", ceiling), strong: strong({ id, end: "low" }), most: strong({ id: "cac_ceiling", end: "low" }) })}
      </p>
    </>
  );
}

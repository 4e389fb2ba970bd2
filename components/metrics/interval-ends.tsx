"use client";

import { ExplainLink, lineTarget } from "@/components/explain/explain-link";
import type { Subject } from "@/components/explain/subject";
import type { MetricValue } from "@/server/metrics/value";
import { useFormats } from "./scope";

type Props = { subject: Subject; metric: MetricValue | undefined; /** Without the currency, where the number above it shows it. */ plain?: boolean };

/** `4,120 – 5,360`: each end explains itself. Nothing where there is no interval. */
export function IntervalEnds({ subject, metric, plain = false }: Props) {
  const formats = useFormats();
  if (!metric?.interval) return null;
  // Under a number it has its own line; beside others it stands on theirs.
  const look = plain ? lineTarget : "leading-5";
  const write = (value: number) => (plain ? formats.moneyPlain(value) : formats.value(metric.unit, value));
  return (
    <>
      <ExplainLink subject={{ ...subject, end: "low" }} className={look}>{write(metric.interval.low)}</ExplainLink> – <ExplainLink subject={{ ...subject, end: "high" }} className={look}>{write(metric.interval.high)}</ExplainLink>
    </>
  );
}

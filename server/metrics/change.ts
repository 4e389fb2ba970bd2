import type { ChangeStyle, MetricSpec } from "./registry/types";
import type { MetricValue } from "./value";

/** What became of a metric between two periods. Direction and judgement are separate: a churn that falls is good. */
export interface Change {
  style: ChangeStyle;
  /** Points as a difference of rates, percent as a fraction of the earlier amount; null when that was zero or less. */
  difference: number | null;
  direction: "up" | "down" | "flat";
  judgement: "good" | "bad" | "neutral";
  /** The earlier value, to be named. */
  from: number;
}

/** Null when either period has no value: there is nothing to compare, and no zero to invent. */
export function changeBetween(spec: Pick<MetricSpec, "change" | "favourable">, now: MetricValue, before: MetricValue): Change | null {
  if (now.value === null || before.value === null) return null;
  const step = now.value - before.value;
  const direction = step === 0 ? "flat" : step > 0 ? "up" : "down";
  return { style: spec.change, difference: differenceOf(spec.change, step, before.value), direction, judgement: judge(spec, direction), from: before.value };
}

function differenceOf(style: ChangeStyle, step: number, before: number): number | null {
  if (style !== "percent") return step;
  return before > 0 ? step / before : null;
}

function judge({ favourable }: Pick<MetricSpec, "favourable">, direction: Change["direction"]): Change["judgement"] {
  if (direction === "flat" || favourable === "neither") return "neutral";
  return favourable === direction ? "good" : "bad";
}

import { evaluate, type Inputs } from "./expression/evaluate";
import { closedMetric } from "./registry";
import type { ClosedMetric } from "./registry/types";
import { FEW_CUSTOMERS, FEW_EVENTS, type MetricValue, type Warning } from "./value";

/** A number, a word, or another metric's answer: its warnings then travel on, and so does the reason it has none. */
export type MetricInputs = Record<string, number | string | MetricValue>;

/** What the caller knows about the sample and the formula cannot see, such as customers behind a pooled rate. */
export interface Sample {
  n?: number | null;
  events?: number;
}

/**
 * The one place where a closed-form metric becomes a number. Money stays in the unit it came in.
 * Throws MissingInput when an input has neither a value nor a default.
 */
export function evaluateMetric(id: string, given: MetricInputs, sample: Sample = {}): MetricValue {
  const metric = closedMetric(id);
  const upstream = Object.values(given).filter((input): input is MetricValue => typeof input === "object");
  const warnings = upstream.flatMap((input) => input.warnings);
  const missing = upstream.find((input) => input.value === null);
  if (missing) {
    return { value: null, unit: metric.unit, reason: missing.reason, warnings: unique(warnings), n: sample.n ?? missing.n };
  }
  const inputs = plainInputs(metric, given);
  const { value, reason, warnings: found, uncapped } = evaluate(metric.expression, inputs);
  const n = sample.n === undefined ? measure(metric.sample, inputs) : sample.n;
  const few = fewWarnings(n, sample.events ?? measure(metric.events, inputs));
  return {
    value,
    unit: metric.unit,
    reason,
    warnings: unique([...warnings, ...found, ...few]),
    n,
    ...(uncapped === undefined ? {} : { uncapped }),
  };
}

/** Defaults filled in and answers reduced to their numbers. */
export function plainInputs(metric: ClosedMetric, given: MetricInputs): Inputs {
  const inputs: Inputs = {};
  for (const { name, default: fallback } of metric.inputs) {
    const value = given[name] ?? fallback;
    const plain = typeof value === "object" ? value.value : value;
    if (plain !== undefined && plain !== null) inputs[name] = plain;
  }
  return inputs;
}

export function fewWarnings(n: number | null, events: number | null): Warning[] {
  const warnings: Warning[] = [];
  if (n !== null && n > 0 && n < FEW_CUSTOMERS) warnings.push("few_customers");
  if (events !== null && n !== 0 && events < FEW_EVENTS) warnings.push("few_events");
  return warnings;
}

function measure(expression: ClosedMetric["sample"], inputs: Inputs): number | null {
  return expression ? evaluate(expression, inputs).value : null;
}

function unique(warnings: Warning[]): Warning[] {
  return [...new Set(warnings)];
}

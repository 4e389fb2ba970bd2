import type { Inputs } from "../expression/evaluate";
import type { Expression } from "../expression/tree";
import type { MetricValue, Reason, Unit } from "../value";

/** How a change between two periods is said: a rate in points, an amount in percent, the rest as it is. */
export type ChangeStyle = "points" | "percent" | "absolute";

export interface InputSpec {
  name: string;
  unit: Unit | "word" | "list" | "model";
  /** Message `metrics.inputs.<label>`, when the input's name alone would mislead in this metric. */
  label?: string;
  default?: number | string;
  optional?: boolean;
  /** Lists may hold names of groups instead of numbers. */
  items?: "number" | "label";
  /** The words a text input may hold. */
  words?: readonly string[];
  min?: number;
  max?: number;
  /** Another input of the metric that this one is a part of, and so never more than. */
  within?: string;
}

export interface MetricSpec {
  /** METRICS §11. Its name and definition are the messages `metrics.<id>.name` and `.definition`. */
  id: string;
  unit: Unit;
  /** A stock stands at the end of a range, a flow is summed over it, a rate is pooled, an estimate looks ahead. */
  kind: "stock" | "flow" | "rate" | "estimate";
  favourable: "up" | "down" | "neither";
  change: ChangeStyle;
  /** What a group without customers answers. */
  empty: 0 | Reason;
  inputs: readonly InputSpec[];
  /** A published source the definition follows. */
  source?: string;
}

export interface ClosedMetric extends MetricSpec {
  /** A worked case for the documentation, computed when it is written. */
  example: Inputs;
  expression: Expression;
  /** How many customers the number rests on, and how many events: few of either is a warning. */
  sample?: Expression;
  events?: Expression;
}

/** A metric computed by a function rather than a formula: it needs a list or a fitted model. */
export interface ModelMetric extends MetricSpec {
  compute: (inputs: ModelInputs) => ModelAnswer;
}

/** Inputs of the right shape, checked against the specification before they come here. */
export interface ModelInputs {
  number: (name: string) => number;
  list: (name: string) => number[];
  labels: (name: string) => string[];
  /** Undefined when an optional input was not given. */
  value: (name: string) => unknown;
}

/** A number, or a table where a number cannot hold the answer (a survival curve). */
export type ModelAnswer = MetricValue | (Omit<MetricValue, "value" | "unit"> & { value: object | null; unit: "table" });

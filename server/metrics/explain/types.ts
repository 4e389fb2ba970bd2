import type { PrintedFormula } from "../formula/layout";
import type { MonthRange } from "../period";
import type { MetricValue, Unit } from "../value";

/** Which customers stand behind a number: the list a reader opens from the panel. */
export type Population =
  | "active_at_close"
  | "active_at_opening"
  | "retained"
  | "lost"
  | "new_in_range"
  | "churned_in_range"
  | "reactivated_in_range"
  | "expanded_in_range"
  | "contracted_in_range"
  | "moved_in_range"
  | "everyone";

export interface ExplainedInput {
  /** Name of the input in the formula; its label is the message `metrics.inputs.<label>`. */
  name: string;
  label: string;
  /** The input's own id when it is a metric with an explanation of its own. */
  metricId: string | null;
  unit: Unit;
  value: number | null;
  /** Customers it rests on, where that is known. */
  n: number | null;
  /** Null for a setting and for a constant. */
  population: Population | null;
  /** Months whose customers stand behind it. */
  window: MonthRange | null;
  /** Counted on everybody, where the number itself is that of a part: all departures under one reason's share. */
  whole: boolean;
}

export interface ExplainedSetting {
  /** Message `metrics.settings.<key>`, with `{value}` as the unit is written; a word is taken as it is. */
  key: string;
  value: number | string;
  unit: Unit | null;
}

export interface Explanation {
  id: string;
  value: MetricValue;
  /** In symbols: ARPA × margin … Null for a sum that has no formula, such as MRR. */
  formula: PrintedFormula | null;
  /** The same with the numbers filled in; null when the metric has no value. */
  withNumbers: PrintedFormula | null;
  inputs: ExplainedInput[];
  /** Beside the formula, not in it: the share of customers still active under an average lifetime. */
  asides: ExplainedInput[];
  settings: ExplainedSetting[];
  /** Months the number is taken from; stocks stand at the end of it. */
  window: MonthRange;
  /** Null where no list of customers is behind the number. */
  population: Population | null;
  /** A publication the definition follows. */
  source: string | null;
}

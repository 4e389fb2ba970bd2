import type { GroupFilter } from "@/common/customer-list";
import type { Population } from "@/common/populations";
import type { PrintedFormula } from "../formula/layout";
import type { MonthRange, YearMonth } from "../period";
import type { MetricValue, Unit } from "../value";

/** Which of a population: so many months after the first payment, first paid by a month, or of some channels (a list in JSON). */
export interface Within {
  age?: string;
  acquiredBy?: YearMonth;
  channels?: string;
}

/** Which end of an interval a number is; the low one is the value to plan on. */
export type IntervalEnd = "low" | "high";

/** Where an input comes from that no months stand behind: set by the workspace, a rule of thumb, a constant of statistics, or computed for the answer. */
export type Origin = "setting" | "rule" | "constant" | "derived";

/** What a column of rows holds besides amounts: words, and numbers that are no count. */
export type RowUnit = "month" | "channel" | "category" | "model" | "part" | "word" | "number" | "small" | "points" | "price" | "finePrice" | "priceChange" | "metric" | "group";

/** What a number without customers is made of: spend by channel, cohorts by what they still owe. */
export interface RowsBehind {
  /** Message `explain.rows.<name>`; a column of groups says of which breakdown they are. */
  columns: readonly { name: string; unit: Unit | RowUnit; of?: string }[];
  rows: readonly (readonly (string | number | null)[])[];
}

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
  /** Null for what is counted on nobody. */
  population: Population | null;
  /** Months whose customers stand behind it. */
  window: MonthRange | null;
  /** Of what has no months. */
  origin: Origin | null;
  /** Computed with, and so written with more digits than its metric alone. */
  exact: boolean;
  /** Counted on everybody, where the number itself is that of a part: all departures under one reason's share. */
  whole: boolean;
  /** The value is this end of the metric's interval. */
  end: IntervalEnd | null;
  /** Null where the customers of any channel stand behind it. */
  channels: readonly string[] | null;
  /** Only those who gave no reason stand behind it. */
  unsaid: boolean;
  /** The point of a curve or a table that the metric is asked at. */
  at: string | null;
  /** Assumed in place of what is known. */
  assumed: boolean;
  /** Counted on this group, whatever the number itself is of: in its segment, or in another; null, of all customers. */
  group: { segment?: string | null; breakdown: string; value: string } | null;
  /** Another group that its customers are in as well. */
  also: GroupFilter | null;
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
  /** The months of that list, and which of it. */
  behind: MonthRange;
  within: Within;
  /** Of a number that no customers stand behind. */
  rows: RowsBehind | null;
  /** Of what is projected: model and parameters of each billing term. */
  curves: RowsBehind | null;
  /** Message `explain.how.<how>` in place of that of the id. */
  how: string | null;
  /** The metric whose amounts it is written as, where not its own. */
  like: string | null;
  /** Set where the number is an end of its metric's interval. */
  end: IntervalEnd | null;
  /** A publication the definition follows. */
  source: string | null;
}

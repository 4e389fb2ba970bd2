import { evaluateMetric, type Sample } from "../evaluate-metric";
import type { GroupFilter } from "@/common/customer-list";
import type { Population } from "@/common/populations";
import type { IntervalEnd, Origin, RowsBehind, Within } from "../explain/types";
import type { MonthRange } from "../period";
import type { MetricSettings } from "../settings";
import { withWarnings, type Interval, type MetricValue, type Warning } from "../value";

export interface Ingredient {
  value: number | string | MetricValue;
  /** Id of the metric the value is, when it can be explained in turn. */
  metricId?: string;
  population?: Population | null;
  window?: MonthRange;
  /** Where it comes from, when from no months. */
  origin?: Origin;
  /** With digits enough: the answer is computed with it in words, where no formula prints it. */
  exact?: boolean;
  /** Message `metrics.inputs.<label>` when it is not the usual thing under that name. */
  label?: string;
  /** Counted on this group, whatever the number is of: new customers who were referred. In its segment, or in another; null, of all customers. */
  group?: { segment?: string | null; breakdown: string; value: string };
  /** Counted on those of its group who are in this one as well. */
  also?: GroupFilter;
  /** Counted on everybody, where the number is that of a part. */
  whole?: boolean;
  /** The value is this end of the metric's interval. */
  end?: IntervalEnd;
  /** Only the customers of these channels stand behind it. */
  channels?: readonly string[];
  /** Only those who gave no reason stand behind it. */
  unsaid?: boolean;
  /** The point of a curve or a table that the metric is asked at. */
  at?: string;
  /** Assumed in place of what is known. */
  assumed?: boolean;
}

export interface EndParts {
  asides: Record<string, Ingredient>;
  /** Message `explain.end.how.<how>`, where that of the metric would not do. */
  how?: string;
}

/**
 * A number together with what it is made of. Tiles show `answer`, the Explain panel prints the ingredients: there is
 * no second computation that could disagree.
 */
export interface Recipe {
  id: string;
  answer: MetricValue;
  ingredients: Record<string, Ingredient>;
  /** Shown with the formula's inputs but not in it, such as the share of customers still active. */
  asides: Record<string, Ingredient>;
  settings: (keyof MetricSettings)[];
  window: MonthRange;
  /** Null where no list of customers is behind the number, as for trials. */
  population: Population | null;
  /** Months of that list, where they are not the window. */
  behind?: MonthRange;
  /** Which of them, where it is not all. */
  within?: Within;
  /** What a number without customers is the sum of, or counted on: only Explain asks for it. */
  rows?: () => RowsBehind;
  /** What the ends of its interval are counted on. */
  endRows?: () => RowsBehind;
  /** What an end is computed from, where it is not the same standard error to either side. */
  endParts?: (end: IntervalEnd) => EndParts;
  /** The survival curves it is carried on by. */
  curves?: () => RowsBehind;
  /** The point of a curve or a table it stands at: an age, a month. */
  at?: string;
  /** Message `explain.how.<how>` of how it is counted, where that of its id would not do. */
  how?: string;
  /** The metric whose amounts it is written as: the change of an ARPA has its cents. */
  like?: string;
}

interface Draft extends Pick<Recipe, "id" | "ingredients" | "window" | "population" | "behind" | "rows"> {
  settings?: Recipe["settings"];
  asides?: Recipe["asides"];
  sample?: Sample;
  warnings?: readonly Warning[];
  /** Given the point value, since the interval of a capped one ends at it. */
  interval?: (point: Point) => Interval | null;
  endParts?: (end: IntervalEnd, point: Point) => EndParts;
}

type Point = MetricValue & { value: number };

export function cook(draft: Draft): Recipe {
  const { id, ingredients, window, population, behind, rows, settings = [], asides = {}, sample, warnings = [], interval, endParts } = draft;
  const inputs = Object.fromEntries(Object.entries(ingredients).map(([name, { value }]) => [name, value]));
  const point = withWarnings(evaluateMetric(id, inputs, sample), warnings);
  const known = point.value === null ? null : { ...point, value: point.value };
  const around = known && interval?.(known);
  const answer = around ? { ...point, interval: around } : point;
  return { id, answer, ingredients, asides, settings, window, population, behind, rows, ...(endParts && known && { endParts: (end) => endParts(end, known) }) };
}

/** A sum of facts: no formula, only customers or rows behind it. */
export function serve(id: string, answer: MetricValue, window: MonthRange, population: Recipe["population"], rows?: Recipe["rows"]): Recipe {
  return { id, answer, ingredients: {}, asides: {}, settings: [], window, population, rows };
}

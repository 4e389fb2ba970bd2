import type { Change } from "../metrics/change";
import type { SeriesPoint } from "../metrics/kpis/types";
import type { DateOnly, MonthRange } from "../metrics/period";
import type { Presets } from "../metrics/presets";
import type { MetricValue } from "../metrics/value";

/** A number with the same number of the period before. */
export interface ComparedMetric {
  id: string;
  metric: MetricValue;
  /** Null when either period has no value. */
  change: Change | null;
}

export interface Tile extends ComparedMetric {
  /** A year up to the end of the range, and the running month after it. */
  trend: SeriesPoint[];
}

/** What every page of numbers says about its time; null before the first import. */
export interface PeriodAnswer extends Presets {
  dataDate: DateOnly;
  range: MonthRange;
  /** Null when the history does not reach back to it. */
  comparison: MonthRange | null;
}

export interface FiguresAnswer {
  /** The first four lead. */
  tiles: Tile[];
  waterfall: WaterfallAnswer;
}

export type WaterfallStepId = "opening" | "new" | "expansion" | "reactivation" | "contraction" | "churn" | "closing";

export interface WaterfallStepAnswer {
  id: WaterfallStepId;
  /** What Explain knows the step as; the opening is the MRR of the month before. */
  metricId: string;
  /** Minor units; losses are negative. */
  amount: number;
  /** The same step in the period before. */
  before: number | null;
}

export interface WaterfallAnswer {
  steps: WaterfallStepAnswer[];
  /** Closing less opening, minor units. */
  growth: number;
  /** How many months lie between the two. */
  months: number;
  /** Last day of the month before the range, and of the range or the data date. */
  openingDate: DateOnly;
  closingDate: DateOnly;
  comparison: MonthRange | null;
  partial: boolean;
}

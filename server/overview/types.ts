import type { AttributeNames } from "../facts/breakdowns";
import type { GroupValue } from "../facts/read-group-values";
import type { Breakdown, Comparison, PageInput } from "../kpis/input";
import type { Change } from "../metrics/change";
import type { SeriesPoint } from "../metrics/kpis/types";
import type { DateOnly, MonthRange, YearMonth } from "../metrics/period";
import type { Presets } from "../metrics/presets";
import type { Standing } from "../metrics/targets/standing";
import type { MetricValue, Reason } from "../metrics/value";
import type { OfferedSegment } from "../segments/offered-segments";
import type { SegmentName } from "../segments/segment-state";

/** A number with the same number of the period before. */
export interface ComparedMetric {
  id: string;
  metric: MetricValue;
  /** Null when either period has no value, and where the two cannot be held against each other. */
  change: Change | null;
  /** Why they cannot; absent where they can. */
  uncompared?: Reason;
}

export interface TrendedMetric extends ComparedMetric {
  /** A year up to the end of the range, and the running month after it. */
  trend: SeriesPoint[];
  /** The month of the trend that all departures of unknown day stand in, where they make it fall; absent where they do not. */
  cliff?: YearMonth;
}

export interface Tile extends TrendedMetric {
  /** Against its target, or what is held to be healthy; null where there is neither. */
  standing: Standing | null;
}

/** What every page of numbers says about its time and whose numbers they are; null before the first import. */
export interface PeriodAnswer extends Presets {
  dataDate: DateOnly;
  range: MonthRange;
  /** The month asked for when it is after the data: the latest months are shown instead. */
  beyond: YearMonth | null;
  /** Of whom; null for all customers. One that is not ready has no numbers yet: other verbs refuse it. */
  segment: SegmentName | null;
  /** Of `compare: "group"`: that of the other group. */
  otherSegment: SegmentName | null;
  /** Of those that are saved, which a reader may choose from. */
  segments: OfferedSegment[];
  /** One value of a breakdown; null for everyone. */
  group: GroupName | null;
  /** What a reader may choose from; a breakdown in which all have the same value is left out. */
  groups: GroupValue<Breakdown>[];
  attributes: AttributeNames;
  compare: NonNullable<PageInput["compare"]>;
  /** Null when none is wanted, or the history does not reach back to it. */
  comparison: MonthRange | null;
  /** Of `compare: "group"`: the other group, null for everyone. */
  otherGroup: GroupName | null;
  /** The months each comparison of time would take; null where the history does not reach back. */
  comparable: Record<Comparison, MonthRange | null>;
  /** A job is counting: these numbers are about to change. */
  refreshing: boolean;
}

export type GroupName = { breakdown: Breakdown; value: string };

export interface FiguresAnswer {
  /** The first four lead. */
  tiles: Tile[];
  waterfall: WaterfallAnswer;
}

export type WaterfallStepId = "opening" | "new" | "expansion" | "reactivation" | "contraction" | "churn" | "closing";

export interface WaterfallStepAnswer {
  id: WaterfallStepId;
  /** What Explain knows the step as, and over which months: the opening is the MRR at the end of the month before. */
  metricId: string;
  window: MonthRange;
  /** Minor units; losses are negative. */
  amount: number;
  /** The same step in what it is held against, and over which months. */
  before: number | null;
  beforeWindow: MonthRange | null;
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
  partial: boolean;
}

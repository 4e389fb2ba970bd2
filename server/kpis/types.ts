import type { CohortRow, SeriesPoint } from "../metrics/kpis/types";
import type { DateOnly, MonthRange } from "../metrics/period";
import type { MetricValue } from "../metrics/value";
import type { Breakdown } from "./input";

/** By metric id; money in minor units. */
export type MetricValues = Record<string, MetricValue>;

/** The answer of `tenure kpis` and of the API (METRICS §11). In an empty workspace the dates are null and every value has a reason. */
export type KpisAnswer = {
  data_date: DateOnly | null;
  range: MonthRange | null;
  metrics: MetricValues;
  /** By value of the breakdown asked for; {} without one. */
  breakdown: Record<string, MetricValues>;
  /** Only when a comparison was asked for; null when the history does not reach back to it. */
  comparison?: { range: MonthRange; metrics: MetricValues } | null;
};

export type SeriesAnswer = {
  data_date: DateOnly | null;
  range: MonthRange | null;
  /** By metric id, one point per month of the range; the month still running is marked. */
  series: Record<string, SeriesPoint[]>;
};

export type CohortsAnswer = {
  data_date: DateOnly | null;
  cohorts: CohortRow[];
};

export type BreakdownRow = {
  /** '' is "not set", '~other' what is beyond the 50 largest values. */
  value: string;
  /** Customers at the close of the range. */
  customers: number;
  /** Customers of this value that ever paid. */
  everPaid: number;
  metrics: MetricValues;
};

export type BreakdownAnswer = {
  data_date: DateOnly | null;
  range: MonthRange | null;
  breakdown: Breakdown;
  /** Largest first by customers at the close; '' and '~other' last. */
  rows: BreakdownRow[];
  total: MetricValues;
};

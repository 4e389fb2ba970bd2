import type { MetricValues } from "../kpis/types";
import type { CacMonth } from "../metrics/acquisition/cac-by-month";
import type { NextEuro } from "../metrics/acquisition/next-euro";
import type { UnallocatedSpend } from "../metrics/acquisition/unallocated";
import type { SeriesPoint } from "../metrics/kpis/types";
import type { MonthRange } from "../metrics/period";
import type { Tile } from "../overview/types";

export interface CacAnswer {
  /** False when no acquisition spend was ever recorded: the page then says what would light it up. */
  recorded: boolean;
  /** The first four lead. */
  tiles: Tile[];
  /** Spend counts this many months later, in the range shown. */
  lagMonths: number;
  /** A year up to the end of the range, or the range when it is longer. */
  months: CacMonth[];
  /** Media spend over the customers of the channels it was spent on, the same months. */
  paid: SeriesPoint[];
}

export interface ChannelAnswer {
  /** '' is "not known", '~other' what is beyond the 50 largest. */
  channel: string;
  metrics: MetricValues;
  /** A year up to the end of the range. */
  months: CacMonth[];
}

export interface ChannelsAnswer {
  /** The complete months of the range, on which every number of the table stands. */
  window: MonthRange;
  /** The LTV in use. */
  ltvId: string;
  /** That cost something or brought somebody, largest spend first. */
  rows: ChannelAnswer[];
  /** Everyone: with what no channel carries. */
  total: MetricValues;
  unallocated: { spend: number; by: UnallocatedSpend[] };
  /** New customers of channels on which nothing was spent in the months they came. */
  withoutSpend: number;
  freeChannels: string[];
  nextEuro: NextEuro;
}

import type { ComparedReason } from "../metrics/churn/side-by-side";
import type { ChurnMeasure } from "../metrics/churn/reasons";
import type { ChurnLevel, Tally } from "../metrics/churn/tally";
import type { ChurnCell } from "../metrics/cells";
import type { DateOnly, MonthRange, YearMonth } from "../metrics/period";
import type { Tile } from "../overview/types";

type Kinds = Record<ChurnCell["kind"], Tally>;

export interface ChurnPageAnswer {
  dataDate: DateOnly;
  range: MonthRange;
  measure: ChurnMeasure;
  level: ChurnLevel;
  tiles: Tile[];
  /** Most first by the measure, "not given" last; both columns add up to their totals. */
  rows: ComparedReason[];
  total: Tally;
  totalBefore: Tally | null;
  kinds: {
    now: Kinds;
    before: Kinds | null;
    /** Of the customers lost; null when nobody was. */
    shares: Record<ChurnCell["kind"], number | null>;
    /** Customers a month, the running one marked. */
    trend: ({ month: YearMonth; running: boolean } & Record<ChurnCell["kind"], number>)[];
  };
  /** The biggest reasons by customers, month by month. */
  multiples: { parts: string[]; now: number; before: number | null; points: { month: YearMonth; running: boolean; customers: number }[] }[];
}

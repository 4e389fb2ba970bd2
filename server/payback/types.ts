import type { CohortReturn } from "../metrics/acquisition/cohort-payback";
import type { ReturnCurve } from "../metrics/acquisition/cohort-returns";
import type { YearMonth } from "../metrics/period";
import type { SeriesPoint } from "../metrics/kpis/types";
import type { Tile } from "../overview/types";

export interface PaybackAnswer {
  /** False when no acquisition spend was ever recorded. */
  recorded: boolean;
  /** The first four lead. */
  tiles: Tile[];
  /** Quarterly cohorts, oldest first: their margin as it adds up, beside their CAC. */
  quarters: ReturnCurve[];
  /** Monthly cohorts, oldest first. */
  cohorts: Omit<CohortReturn, "margins">[];
  /** Of the cohorts a year old at the end of the range, or of the last complete month before it. */
  inside12: { told: number; inside: number; until: YearMonth };
  /** Month by month over two years up to the end of the range. */
  cash: { margin: SeriesPoint[]; received: SeriesPoint[] };
}

import { KPI_IDS, kpis } from "../metrics/kpis/kpis";
import { DEFAULT_SETTINGS } from "../metrics/settings";
import { unanswered } from "../metrics/value";
import type { MetricValues } from "./types";

/** Before the first import there is no date to speak of: every metric that will be there, without a value and saying why. */
export function noData(): MetricValues {
  const anyMonth = { from: "2000-01", to: "2000-01" };
  const { metrics } = kpis({ cells: [], tenureCells: [], dataDate: "2000-01-31", range: anyMonth, settings: DEFAULT_SETTINGS }, KPI_IDS);
  return Object.fromEntries(Object.entries(metrics).map(([id, { unit }]) => [id, unanswered(unit, "no_data")]));
}

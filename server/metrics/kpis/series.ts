import { monthsIn, runningMonth, type MonthRange, type YearMonth } from "../period";
import { metricSpec } from "../registry";
import { unanswered, type MetricValue } from "../value";
import { historyOf, type History } from "./history";
import { answers, recipes } from "./kpis";
import type { KpiInput, SeriesPoint } from "./types";

/**
 * Each metric month by month over the range. A month without an answer is a gap with its reason; the running month
 * stands apart. Months before churn of unknown day have no rates: some of it belongs to them, nobody knows how much.
 */
export function series(input: KpiInput, ids: readonly string[]): Record<string, SeriesPoint[]> {
  const history = historyOf(input);
  const running = runningMonth(input.dataDate);
  const byMonth = monthsIn(knownPart(history, input.range)).map((month) => ({
    month,
    metrics: answers(recipes(history, { from: month, to: month }, ids)),
  }));
  const point = (id: string, month: YearMonth, metrics: Record<string, MetricValue>): SeriesPoint => ({
    month,
    running: month === running,
    metric: beforeUndated(history, id, month) ?? metrics[id] ?? unanswered(metricSpec(id).unit, "no_data"),
  });
  return Object.fromEntries(ids.map((id) => [id, byMonth.map(({ month, metrics }) => point(id, month, metrics))]));
}

function knownPart(history: History, range: MonthRange): MonthRange {
  const from = history.firstMonth !== null && history.firstMonth > range.from ? history.firstMonth : range.from;
  return { from, to: range.to };
}

/** Rates and estimates that who left, and when, does not touch. */
const WITHOUT_CHURN: ReadonlySet<string> = new Set(["trial_conversion", "cac_payback", "referral.conversion", "referral.rate"]);

function beforeUndated(history: History, id: string, month: YearMonth): MetricValue | null {
  if (history.lastUndatedMonth === null || month >= history.lastUndatedMonth || WITHOUT_CHURN.has(id)) return null;
  const { kind, unit } = metricSpec(id);
  return kind === "rate" || kind === "estimate" ? unanswered(unit, "churn_dates_unknown") : null;
}

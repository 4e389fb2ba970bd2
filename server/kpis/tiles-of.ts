import { historyOf } from "../metrics/kpis/history";
import { kpis } from "../metrics/kpis/kpis";
import { series } from "../metrics/kpis/series";
import type { KpiInput } from "../metrics/kpis/types";
import { addMonths, inRange, runningMonth, type DateOnly, type MonthRange, type YearMonth } from "../metrics/period";
import { compareMetrics } from "../overview/compare";
import type { TrendedMetric } from "../overview/types";
import type { PageFacts } from "./read-page";

const trendMonths = 12;

/** Numbers of a page with what they were and a year of how they came here. */
export function tilesOf({ now, before }: Pick<PageFacts, "now" | "before">, ids: readonly string[]): TrendedMetric[] {
  const metrics = kpis(now, ids).metrics;
  const other = before && { metrics: kpis(before, ids).metrics, sameMonths: sameMonths(now, before) };
  const year = trendRange(now.range.to, now.dataDate);
  const trends = series({ ...now, range: year }, ids);
  const { lastUndatedMonth } = historyOf(now);
  const cliff = lastUndatedMonth !== null && inRange(lastUndatedMonth, year) ? lastUndatedMonth : null;
  return ids.map((id) => ({ ...compareMetrics(id, metrics, other), trend: trends[id] ?? [], ...(cliff && FALLING.has(id) && { cliff }) }));
}

/** What departures take from, or shift, at a month's end: those of unknown day all on the day they are known by. */
const FALLING: ReadonlySet<string> = new Set(["mrr", "arr", "customers", "arpa"]);

export const sameMonths = (now: KpiInput, before: KpiInput) => now.range.from === before.range.from && now.range.to === before.range.to;

/** A year; the running month follows its last complete neighbour, dotted. */
export function trendRange(to: YearMonth, dataDate: DateOnly): MonthRange {
  const running = runningMonth(dataDate);
  const end = running !== null && addMonths(to, 1) === running ? running : to;
  return { from: addMonths(to, 1 - trendMonths), to: end };
}

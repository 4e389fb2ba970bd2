import { kpis } from "../metrics/kpis/kpis";
import { series } from "../metrics/kpis/series";
import { addMonths, runningMonth, type DateOnly, type MonthRange, type YearMonth } from "../metrics/period";
import { compareMetrics } from "../overview/compare";
import type { TrendedMetric } from "../overview/types";
import type { PageFacts } from "./read-page";

const trendMonths = 12;

/** Numbers of a page with what they were and a year of how they came here. */
export function tilesOf({ now, before }: Pick<PageFacts, "now" | "before">, ids: readonly string[]): TrendedMetric[] {
  const metrics = kpis(now, ids).metrics;
  const was = before && kpis(before, ids).metrics;
  const trends = series({ ...now, range: trendRange(now.range.to, now.dataDate) }, ids);
  return ids.map((id) => ({ ...compareMetrics(id, metrics, was), trend: trends[id] ?? [] }));
}

/** A year; the running month follows its last complete neighbour, dotted. */
export function trendRange(to: YearMonth, dataDate: DateOnly): MonthRange {
  const running = runningMonth(dataDate);
  const end = running !== null && addMonths(to, 1) === running ? running : to;
  return { from: addMonths(to, 1 - trendMonths), to: end };
}

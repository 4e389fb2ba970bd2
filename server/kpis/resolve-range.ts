import type { FactState } from "../facts/fact-state";
import { Refusal } from "../errors";
import { addMonths, lastCompleteMonth, monthOf, previousPeriod, samePeriodLastYear, type MonthRange } from "../metrics/period";
import type { Comparison } from "./input";

/** How many complete months a page shows before anybody chose. */
const DEFAULT_MONTHS = 3;

/**
 * The months asked for, or the last three complete ones (fewer when the history is shorter, the running month when there
 * is no other). The end is held to the data; a range that begins after it is refused.
 */
export function resolveRange(asked: Partial<MonthRange>, { dataDate, firstMonth }: FactState): MonthRange {
  const present = monthOf(dataDate);
  const complete = lastCompleteMonth(dataDate);
  const latest = complete < firstMonth ? present : complete;
  const to = asked.to === undefined ? max(latest, asked.from ?? latest) : min(asked.to, present);
  const from = asked.from ?? min(to, max(firstMonth, addMonths(to, 1 - DEFAULT_MONTHS)));
  if (asked.from !== undefined && asked.to !== undefined && asked.from > asked.to) throw new Refusal("INVALID", "rangeReversed", { from, to: asked.to });
  if (from > present) throw new Refusal("INVALID", "rangeAfterData", { from, dataDate });
  return { from, to: min(to, present) };
}

/** Null when the history does not reach back to the whole of it: half a period is no comparison. */
export function comparisonRange(range: MonthRange, comparison: Comparison, { firstMonth }: FactState): MonthRange | null {
  const earlier = comparison === "last_year" ? samePeriodLastYear(range) : previousPeriod(range);
  return earlier.from < firstMonth ? null : earlier;
}

const min = (a: string, b: string) => (a < b ? a : b);
const max = (a: string, b: string) => (a > b ? a : b);

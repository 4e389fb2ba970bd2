import type { RowsBehind } from "../explain/types";
import { serve, type Recipe } from "../kpis/recipe";
import { divideHalfEven } from "../money";
import { lastCompleteMonth, lastDayOf, monthOf, monthsIn, type DateOnly, type YearMonth } from "../period";
import { answer, unanswered, withWarnings, type MetricValue } from "../value";

/** A stretch [startsOn, endsOn) in which a customer pays for one plan; '' is no plan. Minor units a month. */
export interface PaidStretch {
  startsOn: DateOnly;
  /** Null while no end is known. */
  endsOn: DateOnly | null;
  plan: string;
  mrr: bigint;
}

/** The gross margin of a plan in a month, in parts per million. */
export type MarginOf = (month: YearMonth, plan: string) => bigint;

/** What a customer paid at the close of a month and what of it stayed as margin, rounded half-even to the cent. Minor units. */
interface EarnedMonth {
  month: YearMonth;
  mrr: bigint;
  margin: bigint;
  /** From the customer's first month to this one. */
  cumulated: bigint;
}

/** Margin a month of the stretches held on a day, in minor units: over all of them, rounded once (METRICS §3). */
export function marginOn(stretches: readonly PaidStretch[], day: DateOnly, marginOf: MarginOf): { mrr: bigint; margin: bigint } {
  const month = monthOf(day);
  const held = stretches.filter(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || endsOn > day));
  const product = held.reduce((total, { mrr, plan }) => total + mrr * marginOf(month, plan), 0n);
  return { mrr: held.reduce((total, { mrr }) => total + mrr, 0n), margin: divideHalfEven(product, 1_000_000n) };
}

/**
 * Value to date: the margin a customer has earned at the close of each complete month since its first payment, in minor
 * units. The month still running stands apart, as in observed LTV; who has only that one has no value yet, and says so.
 * Over all customers it is the closing margin MRR of the month cells: what a base has earned is what its customers have.
 */
export function valueToDate(stretches: readonly PaidStretch[], marginOf: MarginOf, dataDate: DateOnly): Recipe {
  const months = earnedMonths(stretches, marginOf, dataDate);
  const to = lastCompleteMonth(dataDate);
  return serve("customer_value_to_date", answerOf(months, stretches.length > 0), { from: months[0]?.month ?? to, to }, null, () => rowsOf(months));
}

function answerOf(months: readonly EarnedMonth[], hasPaid: boolean): MetricValue {
  const earned = months.at(-1)?.cumulated;
  if (earned === undefined) return unanswered("money", hasPaid ? "no_complete_month" : "no_revenue");
  return withWarnings(answer("money", Number(earned)), earned < 0n ? ["negative_margin"] : []);
}

/** What the value is the sum of, the latest month first. */
const rowsOf = (months: readonly EarnedMonth[]): RowsBehind => ({
  columns: [{ name: "month", unit: "month" }, { name: "mrr", unit: "money" }, { name: "margin", unit: "money" }, { name: "soFar", unit: "money" }],
  rows: months.toReversed().map(({ month, mrr, margin, cumulated }) => [month, Number(mrr), Number(margin), Number(cumulated)]),
});

/** From the month of the first payment to the last complete one with MRR at its close, those without in between included. */
function earnedMonths(stretches: readonly PaidStretch[], marginOf: MarginOf, dataDate: DateOnly): EarnedMonth[] {
  const first = stretches.map(({ startsOn }) => monthOf(startsOn)).sort()[0];
  if (first === undefined) return [];
  let cumulated = 0n;
  const months = monthsIn({ from: first, to: lastCompleteMonth(dataDate) }).map((month) => {
    const { mrr, margin } = marginOn(stretches, lastDayOf(month), marginOf);
    cumulated += margin;
    return { month, mrr, margin, cumulated };
  });
  return months.slice(0, Math.max(1, months.findLastIndex(({ mrr }) => mrr > 0n) + 1));
}

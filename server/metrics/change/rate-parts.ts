import type { MetricSettings } from "../settings";
import type { MonthRange } from "../period";
import type { Reason } from "../value";
import { sum, type Totals } from "../kpis/totals";
import { totalOf, type Groups } from "./what-changed";

/** What one value of the breakdown did to a rate, as fractions of the rate's own unit. */
interface RatePart {
  value: string;
  /** It became a larger or smaller part of the whole while its own rate lay beside the whole's. */
  mix: number;
  /** Its own rate changed. */
  rate: number;
}

/** The rate then and now; of a value null where it was not there. */
interface Standing {
  was: number | null;
  is: number | null;
}

export type ToldPart = RatePart & Standing & { /** Of the denominator of the whole. */ weights: { was: number; is: number } };
export type RateParts = { delta: number; mix: number; rate: number; was: number; is: number; parts: ToldPart[]; reason: null } | { reason: Reason };

interface Fraction {
  part: number;
  whole: number;
}
type Ratio = (totals: Totals, settings: Pick<MetricSettings, "churnDenominator">) => Fraction;

const ofOpening = (part: (totals: Totals) => number): Ratio => (totals) => ({ part: part(totals), whole: Number(totals.openingMrr) });

/** Rates of a range are pooled over it; ARPA and margin stand at its last month. */
const pooled: Record<string, Ratio> = {
  customer_churn_rate: (totals, { churnDenominator }) => {
    const joined = churnDenominator === "opening_plus_new";
    const lost = totals.openingCustomers - totals.retainedCustomers;
    return { part: lost + (joined ? totals.newLostCustomers : 0), whole: totals.openingCustomers + (joined ? totals.newCustomers : 0) };
  },
  gross_mrr_churn: ofOpening((totals) => Number(totals.churnMrr + totals.contractionMrr)),
  net_mrr_churn: ofOpening((totals) => Number(totals.churnMrr + totals.contractionMrr - totals.expansionMrr - totals.reactivationMrr)),
  grr: ofOpening((totals) => Number(totals.grossRetainedMrr)),
  nrr: ofOpening((totals) => Number(totals.retainedMrr)),
};
const standing: Record<string, Ratio> = {
  arpa: (totals) => ({ part: Number(totals.closingMrr), whole: totals.closingCustomers }),
  gross_margin: (totals) => ({ part: Number(totals.closingMarginMrr), whole: Number(totals.closingMrr) }),
};

export const RATE_IDS: readonly string[] = [...Object.keys(pooled), ...Object.keys(standing)];

/**
 * The change of a rate from one range to another, split so that mix and rate parts sum to it: Σ Δw·(r̄ − R̄) + Σ w̄·Δr,
 * with w a value's share of the denominator and bars means of before and now. A value that was not there, or no longer
 * is, has no rate to change: all it did is mix. Null for a metric that is no such rate.
 */
export function rateParts(groups: Groups, id: string, now: MonthRange, before: MonthRange, settings: Pick<MetricSettings, "churnDenominator">): RateParts | null {
  const ratio = pooled[id] ?? standing[id];
  if (!ratio) return null;
  if (id in pooled && undatedSince(groups, before.from)) return { reason: "churn_dates_unknown" };
  const span = (range: MonthRange) => (id in pooled ? range : { from: range.to, to: range.to });
  const at = (range: MonthRange) => new Map([...groups].map(([value, cells]) => [value, ratio(totalOf(cells, span(range)), settings)] as const));
  const [then, today] = [at(before), at(now)];
  const [whole0, whole1] = [add(then.values()), add(today.values())];
  if (whole0.whole <= 0 || whole1.whole <= 0) return { reason: id in pooled ? "no_customers_at_start" : "no_customers" };
  const [rate0, rate1] = [whole0.part / whole0.whole, whole1.part / whole1.whole];
  const parts = [...groups.keys()].map((value) => split(value, shareOf(then.get(value), whole0), shareOf(today.get(value), whole1), (rate0 + rate1) / 2));
  const [mix, rate] = [parts.reduce((total, part) => total + part.mix, 0), parts.reduce((total, part) => total + part.rate, 0)];
  return { delta: rate1 - rate0, mix, rate, was: rate0, is: rate1, parts: parts.sort((a, b) => Math.abs(b.mix + b.rate) - Math.abs(a.mix + a.rate)), reason: null };
}

interface Share {
  /** Of the denominator, and what the value adds to the rate of the whole. */
  weight: number;
  adds: number;
}

const shareOf = (fraction: Fraction | undefined, all: Fraction): Share => ({ weight: (fraction?.whole ?? 0) / all.whole, adds: (fraction?.part ?? 0) / all.whole });

function split(value: string, then: Share, now: Share, middle: number): ToldPart {
  const both = then.weight > 0 && now.weight > 0;
  const rate = both ? ((then.weight + now.weight) / 2) * (now.adds / now.weight - then.adds / then.weight) : 0;
  return { value, mix: now.adds - then.adds - rate - (now.weight - then.weight) * middle, rate, was: rateOf(then), is: rateOf(now), weights: { was: then.weight, is: now.weight } };
}

const rateOf = ({ weight, adds }: Share) => (weight > 0 ? adds / weight : null);

function add(fractions: Iterable<Fraction>): Fraction {
  const total = { part: 0, whole: 0 };
  for (const { part, whole } of fractions) {
    total.part += part;
    total.whole += whole;
  }
  return total;
}

/** Undated churn belongs to no month's rate. */
const undatedSince = (groups: Groups, from: string) =>
  [...groups.values()].some((cells) => sum(cells.filter(({ month }) => month >= from)).churnedUndated > 0);

import { LEVEL, Z_80 } from "../interval/normal";
import type { YearMonth } from "../period";
import type { Interval } from "../value";
import { keptAhead, standingByAge, type TermFit } from "./group-fit";
import { varianceOf } from "./group-lifetime";

/** Sums of customers and of what they pay a month, in minor units; the variance is that of the customers. */
export interface Expected {
  customers: number;
  mrr: number;
  marginMrr: number;
  variance: number;
}

export const nobodyExpected: Expected = { customers: 0, mrr: 0, marginMrr: 0, variance: 0 };

export const addExpected = (a: Expected, b: Expected): Expected => ({
  customers: a.customers + b.customers,
  mrr: a.mrr + b.mrr,
  marginMrr: a.marginMrr + b.marginMrr,
  variance: a.variance + b.variance,
});

/** Those who stand at the end of a month, `ahead` months later: kept as their curve says at their age, by chance and by what the fit does not know. */
export function stillHere(fit: TermFit, month: YearMonth, ahead: number): Expected {
  const groups = standingByAge(fit, month);
  const expected = groups.reduce((total, { age, customers, mrr, marginMrr }) => {
    const kept = keptAhead(fit, age, ahead);
    return addExpected(total, { customers: customers * kept, mrr: mrr * kept, marginMrr: marginMrr * kept, variance: customers * kept * (1 - kept) });
  }, nobodyExpected);
  const ofFit = varianceOf(fit.used, (model) => groups.reduce((total, { age, customers }) => total + customers * keptAhead(fit, age, ahead, model), 0));
  return { ...expected, variance: expected.variance + ofFit };
}

/** 80 % around expected customers; the money follows them. */
export function bandOf({ customers, variance }: Expected): Interval {
  const reach = Z_80 * Math.sqrt(variance);
  return { low: Math.max(0, customers - reach), high: customers + reach, level: LEVEL };
}

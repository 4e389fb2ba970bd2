import { LEVEL, Z_80 } from "../interval/normal";
import { curveRows } from "../kpis/curve-rows";
import { fitsAt } from "../kpis/fits";
import type { History } from "../kpis/history";
import { cook, type Recipe } from "../kpis/recipe";
import { lastCompleteMonth, monthOf, monthsBetween, type YearMonth } from "../period";
import { monthlyDiscount } from "../settings";
import type { TermFit } from "../survival/group-fit";
import { cappedResidualMonths, residualAt } from "../survival/group-lifetime";
import { whyNot } from "../survival/readiness";
import { answer, unanswered, type Interval, type MetricValue, type Reason, type Warning } from "../value";

/** A customer as it stands at the data date. Minor units a month. */
export interface Standing {
  mrr: bigint;
  margin: bigint;
  /** Of its first paid subscription, whose curve it follows. */
  termMonths: number;
  cohortMonth: YearMonth;
}

/** What the customers of one billing term are still expected to pay for. */
export interface ResidualTerm {
  termMonths: number;
  /** Why its curve cannot be told; null when it can. */
  reason: Reason | null;
  /** Discounted months of MRR still to come at each age in months from 0, no more than the cap. */
  months: readonly number[];
}

/**
 * The table that residual values are read off, MRR × margin × months, for all customers at once: by billing term and by age,
 * which is counted from the month of the first payment to the last complete one.
 */
export function residualTerms(history: History): ResidualTerm[] {
  const { settings, dataDate, firstMonth } = history;
  const last = lastCompleteMonth(dataDate);
  const discount = monthlyDiscount(settings.annualDiscountRate);
  const ages = Math.max(0, monthsBetween(firstMonth ?? last, last)) + 1;
  return fitsAt(history, last).map((fit) => {
    const reason = whyNot(fit);
    return { termMonths: fit.termMonths, reason, months: reason ? [] : cappedResidualMonths(fit, discount, ages, settings.ltvCapMonths) };
  });
}

/** What a residual value rests on, beside the number. */
export interface ResidualValue {
  recipe: Recipe;
  /** Whole months since the month of the first payment. */
  age: number | null;
  /** Null where no curve is told. */
  fit: TermFit | null;
}

/**
 * Predicted residual value of a customer: MRR × margin × DERL(age) of its billing term's curve (METRICS §6), in minor
 * units, with the 80 % interval of that expectation. One customer either stays or leaves: the interval says how well the
 * average of its like is known, not how far this one may be off.
 *
 * Null with the reason where it does not pay any more, or its term has no curve.
 */
export function residualValue(history: History, standing: Standing | null): ResidualValue {
  const { settings, dataDate } = history;
  const last = lastCompleteMonth(dataDate);
  const window = { from: last, to: last };
  const today = { from: monthOf(dataDate), to: monthOf(dataDate) };
  const paying = standing && standing.mrr > 0n ? standing : null;
  const age = paying && Math.max(0, monthsBetween(paying.cohortMonth, last));
  const fit = (paying && fitsAt(history, last).find(({ termMonths }) => termMonths === paying.termMonths)) ?? null;
  const reason = paying ? (fit ? whyNot(fit) : "no_renewals_yet") : "no_longer_paying";
  const left = reason || !fit || age === null ? null : monthsLeft(fit, age, monthlyDiscount(settings.annualDiscountRate), settings.ltvCapMonths);
  const months = left ?? unanswered("months", reason ?? "no_data");
  const [mrr, margin] = [Number(paying?.mrr ?? 0n), Number(paying?.margin ?? 0n)];
  const recipe = cook({
    id: "customer_residual_value",
    ingredients: {
      mrr: { value: paying ? mrr : unanswered("money", "no_longer_paying"), window: today },
      gross_margin: { value: paying ? margin / mrr : unanswered("rate", "no_longer_paying"), window: today },
      residual_months: { value: months, window },
    },
    settings: ["annualDiscountRate", "ltvCapMonths"],
    sample: { n: fit?.table[0]?.atRisk ?? 0 },
    warnings: [...months.warnings, ...(margin < 0 ? (["negative_margin"] as const) : [])],
    window,
    population: null,
    interval: () => (months.interval && margin > 0 ? scaled(months.interval, margin) : null),
  });
  if (!left || !fit) return { recipe, age, fit: null };
  const { uncapped } = left;
  const beyond = uncapped === undefined ? {} : { uncapped: uncapped === "not_finite" ? uncapped : uncapped * margin };
  return { recipe: { ...recipe, answer: { ...recipe.answer, ...beyond }, curves: () => curveRows([fit]) }, age, fit };
}

function monthsLeft(fit: TermFit, age: number, discount: number, cap: number): MetricValue {
  const { months, variance } = residualAt(fit, discount, age);
  const uncapped = months ?? "not_finite";
  const value = Math.min(months ?? cap, cap);
  const warnings: Warning[] = [
    ...(value === months ? [] : (["capped_at_60_months"] as const)),
    ...(fit.used.fallback === null ? [] : (["geometric_fallback"] as const)),
  ];
  const told: MetricValue = { ...answer("months", value), warnings, ...(value !== months && { uncapped }) };
  // Without an information matrix (nobody has left yet) the fit cannot say how sure it is.
  if (months === null || months <= 0 || variance === null) return told;
  const factor = Math.exp((Z_80 * Math.sqrt(variance)) / months);
  return { ...told, interval: { low: Math.min(months / factor, cap), high: Math.min(months * factor, cap), level: LEVEL } };
}

const scaled = ({ low, high, level }: Interval, by: number): Interval => ({ low: low * by, high: high * by, level });

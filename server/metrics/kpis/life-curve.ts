import { LEVEL, Z_80 } from "../interval/normal";
import { cohortPayback } from "../models/payback";
import { lastCompleteMonth, type YearMonth } from "../period";
import type { TermFit } from "../survival/group-fit";
import { variancesOf } from "../survival/group-lifetime";
import { projectMargins } from "../survival/project-margins";
import { ready } from "../survival/readiness";
import type { Interval, MetricValue, Reason } from "../value";
import { fitsAt } from "./fits";
import { historyOf } from "./history";
import { agesOf, errorOfAge, livedMonths, type AgeSums } from "./observed";
import type { KpiInput } from "./types";

/** What an acquired customer has left by a month of its life; month 1 is the cohort month. Minor units. */
export interface LifeMonth {
  age: number;
  margin: number;
  cumulated: number;
  /** 80 %; null where the value is not above zero. */
  interval: Interval | null;
  /** Carried on by the survival curves: nobody has been counted at this age. */
  projected: boolean;
  acquired: number | null;
  left: number | null;
}

export interface LifeCurve {
  /** The last month it knows. */
  until: YearMonth;
  months: LifeMonth[];
  /** Why it is not carried on; null when it is. */
  reason: Reason | null;
}

/**
 * Cumulated margin per acquired customer by age, as it was known at the end of the range: observed as far as 30 are
 * left, then carried on to the cap by the group's survival curves. The band joins what chance leaves open in the
 * observed part with what the fit does not know.
 */
export function lifeCurve(input: KpiInput): LifeCurve {
  const history = historyOf(input);
  const until = lastKnown(input);
  const ages = agesOf(input.cells, until);
  const observed = observedMonths(ages);
  if (observed.length === 0) return { until, months: [], reason: "sample_too_small" };
  const { fits, reason } = ready(fitsAt(history, until));
  return { until, months: fits ? [...observed, ...ahead(ages, fits, history.settings.ltvCapMonths)] : observed, reason };
}

/** The same as far as it was observed: no survival curve is fitted. */
export const observedLife = (input: KpiInput): LifeMonth[] => observedMonths(agesOf(input.cells, lastKnown(input)));

function lastKnown({ dataDate, range }: KpiInput): YearMonth {
  const last = lastCompleteMonth(dataDate);
  return last < range.to ? last : range.to;
}

export interface Covered {
  /** Months, linear within the month. */
  age: number;
  projected: boolean;
}

/** The age at which a cost is paid back on a curve; null when it is not, or there is no cost. */
export function coveredAt({ months }: Pick<LifeCurve, "months">, { value: cost }: MetricValue): Covered | null {
  const age = cost === null || cost <= 0 ? null : cohortPayback(cost, months.map(({ margin }) => margin));
  return age === null ? null : { age, projected: months[Math.ceil(age) - 1]?.projected ?? false };
}

function observedMonths(ages: AgeSums[]): LifeMonth[] {
  const errors = ages.map(errorOfAge);
  let error = 0;
  return livedMonths(ages).map((month, index) => {
    error += errors[index] ?? 0;
    return { ...month, interval: around(month.cumulated, error), projected: false };
  });
}

function ahead(ages: AgeSums[], fits: readonly TermFit[], horizon: number): LifeMonth[] {
  const margins = ages.map(({ margin, acquired }) => margin / acquired);
  const more = projectMargins(margins, fits, horizon).slice(ages.length);
  const known = margins.reduce((total, margin) => total + margin, 0);
  const error = ages.reduce((total, sums) => total + errorOfAge(sums), 0);
  const last = ages.at(-1);
  // The projection scales the last month seen: it is as unsure as that month is.
  const share = last && last.margin > 0 ? errorOfAge(last) / (last.margin / last.acquired) : 0;
  const variances = fits.map((fit) => variancesOf(fit.used, (model) => addedUp(margins, replaced(fits, fit, model), horizon)));
  let added = 0;
  return more.map((margin, index) => {
    added += margin;
    const ofFit = variances.reduce((total, variance) => total + (variance[index] ?? 0), 0);
    const cumulated = known + added;
    const interval = around(cumulated, Math.hypot(error + share * added, Math.sqrt(ofFit)));
    return { age: ages.length + index + 1, margin, cumulated, interval, projected: true, acquired: null, left: null };
  });
}

const replaced = (fits: readonly TermFit[], fit: TermFit, model: TermFit["used"]["model"]) =>
  fits.map((each) => (each === fit ? { ...fit, used: { ...fit.used, model } } : each));

/** What the months ahead bring, one after the other. */
function addedUp(margins: readonly number[], fits: readonly TermFit[], horizon: number): number[] {
  let added = 0;
  return projectMargins(margins, fits, horizon)
    .slice(margins.length)
    .map((margin) => (added += margin));
}

/** On the logarithm, as every interval of an LTV. */
function around(value: number, error: number): Interval | null {
  if (value <= 0) return null;
  const factor = Math.exp((Z_80 * error) / value);
  return { low: value / factor, high: value * factor, level: LEVEL };
}

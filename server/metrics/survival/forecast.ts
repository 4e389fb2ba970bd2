import { addMonths, lastCompleteMonth, trailing, inRange, type DateOnly, type YearMonth } from "../period";
import type { Interval } from "../value";
import { addExpected, bandOf, nobodyExpected, stillHere, type Expected } from "./expected";
import { keptAhead, type TermFit } from "./group-fit";

/** Months whose median intake is carried on, unless the reader names another number. */
const INTAKE_WINDOW = 6;

interface Standing {
  customers: number;
  mrr: number;
}

interface ForecastMonth {
  month: YearMonth;
  customers: number;
  mrr: number;
  marginMrr: number;
  /** Of those who are here now. */
  kept: Standing;
  /** 80 %: of the fit, of chance, and of the intake. */
  band: Interval;
  /** The same of the MRR: the money follows the customers. */
  mrrBand: Interval;
}

export interface Forecast {
  newCustomersPerMonth: number;
  months: ForecastMonth[];
}

/**
 * Those who are here now, kept as their curves say, and new ones at the trailing median, paying what the recent ones pay.
 * Money in minor units.
 */
export function forecast(fits: readonly TermFit[], dataDate: DateOnly, horizon: number, newCustomers?: number): Forecast {
  const last = lastCompleteMonth(dataDate);
  const intakes = fits.map((fit) => intakeOf(fit, last));
  const median = medianOf(sumByMonth(intakes.map(({ byMonth }) => byMonth)));
  const perMonth = newCustomers ?? median;
  const recent = intakes.reduce((total, { customers }) => total + customers, 0);
  const months = Array.from({ length: horizon }, (_, index) => {
    const ahead = index + 1;
    const here = fits.map((fit) => stillHere(fit, last, ahead)).reduce(addExpected, nobodyExpected);
    const parts = fits.map((fit, at) => {
      const intake = intakes[at];
      const share = intake && recent > 0 ? intake.customers / recent : 0;
      return arriving(fit, ahead, perMonth * share, intake);
    });
    const expected = parts.reduce(addExpected, here);
    const { customers, mrr, marginMrr } = expected;
    const band = bandOf(expected);
    return { month: addMonths(last, ahead), customers, mrr, marginMrr, kept: { customers: here.customers, mrr: here.mrr }, band, mrrBand: scaled(band, customers > 0 ? mrr / customers : 0) };
  });
  return { newCustomersPerMonth: perMonth, months };
}

const scaled = ({ low, high, level }: Interval, by: number): Interval => ({ low: low * by, high: high * by, level });

interface Intake {
  customers: number;
  mrr: number;
  marginMrr: number;
  byMonth: number[];
}

function arriving(fit: TermFit, ahead: number, perMonth: number, intake: Intake | undefined): Expected {
  if (!intake || intake.customers === 0 || perMonth === 0) return nobodyExpected;
  let customers = 0;
  for (let age = 0; age < ahead; age += 1) customers += perMonth * keptAhead(fit, 0, age);
  return {
    customers,
    mrr: (customers * intake.mrr) / intake.customers,
    marginMrr: (customers * intake.marginMrr) / intake.customers,
    variance: ahead * spread(intake.byMonth),
  };
}

function intakeOf({ cells }: TermFit, last: YearMonth): Intake {
  const window = trailing(last, INTAKE_WINDOW);
  const starting = cells.filter(({ cohortMonth, month }) => month === cohortMonth && inRange(month, window));
  const byMonth = Array.from({ length: INTAKE_WINDOW }, (_, index) => starting.find(({ month }) => month === addMonths(window.from, index))?.newCustomers ?? 0);
  return {
    customers: starting.reduce((total, { newCustomers }) => total + newCustomers, 0),
    mrr: starting.reduce((total, { closingMrr }) => total + Number(closingMrr), 0),
    marginMrr: starting.reduce((total, { closingMarginMrr }) => total + Number(closingMarginMrr), 0),
    byMonth,
  };
}

const sumByMonth = (lists: number[][]) => Array.from({ length: INTAKE_WINDOW }, (_, index) => lists.reduce((total, list) => total + (list[index] ?? 0), 0));

function medianOf(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

function spread(values: number[]): number {
  const mean = values.reduce((total, value) => total + value, 0) / values.length;
  return values.reduce((total, value) => total + (value - mean) ** 2, 0) / (values.length - 1);
}

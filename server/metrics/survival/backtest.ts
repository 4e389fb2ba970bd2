import type { BillingTermCells, TermCell } from "../cells";
import { addMonths, lastCompleteMonth, lastDayOf, monthsBetween, type DateOnly, type YearMonth } from "../period";
import { FEW_CUSTOMERS, type Interval } from "../value";
import { addExpected, bandOf, nobodyExpected, stillHere } from "./expected";
import { fitGroup, type TermFit } from "./group-fit";

/** Months hidden, and the months of history a cut needs before it. */
const CUTS = [
  { hidden: 12, before: 18 },
  { hidden: 6, before: 12 },
];
/** Months the plain 1/churn is taken from, as LTV's window is by default. */
const PLAIN_WINDOW = 6;

interface Errors {
  /** Mean absolute percentage error over the hidden months, as fractions. */
  customers: number;
  margin: number;
}

interface Backtest {
  cut: YearMonth;
  hidden: number;
  survivors: number;
  /** Their margin in the month of the cut, minor units. */
  marginAtCut: number;
  /** Share of them that one constant churn takes a month: that of the months before the cut, summed over each of them. */
  plainChurn: number;
  recent: Recent;
  model: Errors;
  plain: Errors;
  months: BacktestMonth[];
  /** Months of which what came lies inside the band. */
  inside: number;
}

interface Recent {
  from: YearMonth;
  to: YearMonth;
  /** Customers at the start of each of these months, and those of them who were still there at its end. */
  opening: number;
  retained: number;
}

interface MonthErrors {
  /** Of one month; null where nothing was left to predict. */
  customers: number | null;
  margin: number | null;
}

export interface BacktestMonth {
  month: YearMonth;
  /** Customers acquired by the cut who were there, those who had left and came back among them; as predicted for those of the cut, with its 80 % band, and by 1/churn. */
  actual: number;
  predicted: number;
  band: Interval;
  plain: number;
  /** Their margin in the month, minor units. */
  actualMargin: number;
  predictedMargin: number;
  plainMargin: number;
  errors: { model: MonthErrors; plain: MonthErrors };
  /** What the predictions are the sum of: the curve of each billing term. */
  byTerm: { termMonths: number; standing: number; customers: number; margin: number }[];
}

export type BacktestAnswer = { backtest: Backtest; reason: null } | { backtest: null; reason: "churn_dates_unknown" | "no_data" | "sample_too_small" };

/**
 * Hides the last 12 (else 6) complete months, predicts them from what was known at the cut, and holds the prediction
 * for the customers of that day against what the cohorts acquired by then came to, beside the same for a constant churn. Who
 * had left and came back counts in what came and is predicted by neither: cells of a cohort do not tell them apart.
 */
export function backtest(terms: readonly BillingTermCells[], dataDate: DateOnly, historyFrom?: YearMonth): BacktestAnswer {
  const last = lastCompleteMonth(dataDate);
  const first = terms.flatMap(({ cells }) => cells.map(({ month }) => month)).sort()[0];
  const cutting = CUTS.find(({ hidden, before }) => first !== undefined && monthsBetween(first, last) + 1 >= hidden + before);
  if (!cutting) return { backtest: null, reason: "no_data" };
  const cut = addMonths(last, -cutting.hidden);
  // Who left on an unknown day counts as there until the as-of date: months before it were never so quiet.
  if (terms.some((term) => term.cells.some((cell) => cell.month > cut && cell.churnedUndated > 0))) return { backtest: null, reason: "churn_dates_unknown" };
  const fits = fitGroup(terms.map((term) => known(term, cut)), lastDayOf(cut), historyFrom);
  const survivors = fits.reduce((total, { customers }) => total + customers, 0);
  if (survivors < FEW_CUSTOMERS) return { backtest: null, reason: "sample_too_small" };
  const marginAtCut = fits.reduce((sum, { marginMrr }) => sum + marginMrr, 0);
  const cells = terms.flatMap((term) => term.cells);
  const recent = recentMonths(fits, cut);
  const plainKept = recent.opening > 0 ? recent.retained / recent.opening : 1;
  const months = Array.from({ length: cutting.hidden }, (_, index): BacktestMonth => {
    const ahead = index + 1;
    const month = addMonths(cut, ahead);
    const terms = fits.map((fit) => ({ fit, expected: stillHere(fit, cut, ahead) }));
    const expected = terms.map((term) => term.expected).reduce(addExpected, nobodyExpected);
    const came = cells.filter((cell) => cell.month === month && cell.cohortMonth <= cut);
    const [actual, actualMargin] = [total(came, (cell) => cell.closingCustomers), total(came, (cell) => Number(cell.closingMarginMrr))];
    const [plain, plainMargin] = [survivors * plainKept ** ahead, marginAtCut * plainKept ** ahead];
    return {
      month,
      actual,
      actualMargin,
      predicted: expected.customers,
      band: bandOf(expected),
      predictedMargin: expected.marginMrr,
      plain,
      plainMargin,
      errors: {
        model: { customers: errorOf(expected.customers, actual), margin: errorOf(expected.marginMrr, actualMargin) },
        plain: { customers: errorOf(plain, actual), margin: errorOf(plainMargin, actualMargin) },
      },
      byTerm: terms.map(({ fit, expected: { customers, marginMrr } }) => ({ termMonths: fit.termMonths, standing: fit.customers, customers, margin: marginMrr })),
    };
  });
  const error = (of: (month: BacktestMonth) => number | null) => mean(months.map(of));
  return {
    reason: null,
    backtest: {
      cut,
      hidden: cutting.hidden,
      survivors,
      marginAtCut,
      plainChurn: 1 - plainKept,
      recent,
      model: { customers: error(({ errors }) => errors.model.customers), margin: error(({ errors }) => errors.model.margin) },
      plain: { customers: error(({ errors }) => errors.plain.customers), margin: error(({ errors }) => errors.plain.margin) },
      months,
      inside: months.filter(({ actual, band }) => actual >= band.low && actual <= band.high).length,
    },
  };
}

const known = ({ termMonths, cells }: BillingTermCells, cut: YearMonth): BillingTermCells => ({
  termMonths,
  cells: cells.filter(({ month }) => month <= cut),
});

function recentMonths(fits: readonly TermFit[], cut: YearMonth): Recent {
  const from = addMonths(cut, 1 - PLAIN_WINDOW);
  const recent = fits.flatMap(({ cells }) => cells.filter(({ month }) => month >= from));
  return { from, to: cut, opening: total(recent, (cell) => cell.openingCustomers), retained: total(recent, (cell) => cell.retainedCustomers) };
}

const errorOf = (predicted: number, actual: number) => (actual > 0 ? Math.abs(predicted / actual - 1) : null);

/** Months in which nothing was left to predict say nothing about an error. */
function mean(errors: (number | null)[]): number {
  const told = errors.filter((error) => error !== null);
  return told.length > 0 ? told.reduce((sum, error) => sum + error, 0) / told.length : 0;
}

const total = (cells: readonly TermCell[], of: (cell: TermCell) => number) => cells.reduce((sum, cell) => sum + of(cell), 0);

import { oncePer } from "../once";
import { lastCompleteMonth, type YearMonth } from "../period";
import { monthlyDiscount } from "../settings";
import { backtest, type BacktestAnswer } from "../survival/backtest";
import type { Fit } from "../survival/fit";
import { forecast, type Forecast } from "../survival/forecast";
import { groupSurvival, type TermFit } from "../survival/group-fit";
import { residualMonths } from "../survival/group-lifetime";
import { kaplanMeier, type SurvivalCurve } from "../survival/kaplan-meier";
import { survivalCurve, type SurvivalModel } from "../survival/model";
import { ready, whyNot } from "../survival/readiness";
import type { Reason, Warning } from "../value";
import { fitsAt, riskByAge, termsOf } from "./fits";
import { historyOf, type GroupHistory } from "./history";
import type { KpiInput } from "./types";

interface Candidate {
  kind: SurvivalModel["kind"];
  aic: number;
  converged: boolean;
  /** What gave way to the geometric curve, if anything did. */
  fallback: Fit["fallback"];
}

/** The curve of one billing term; ages are its periods. Money in minor units. */
export interface TermPrediction {
  termMonths: number;
  customers: number;
  mrr: number;
  marginMrr: number;
  /** Why the curve cannot be used; null when it can. */
  reason: Reason | null;
  model: SurvivalModel;
  logLikelihood: number;
  /** The one in use has the lowest AIC. */
  candidates: Candidate[];
  /** Kaplan–Meier by period, and the model's curve from period 0 to the horizon. */
  observed: SurvivalCurve;
  fitted: number[];
  /** Discounted months of MRR still to come by age in months; null where they have no end. */
  residualMonths: () => (number | null)[];
}

export interface Prediction {
  /** The last month the curves know. */
  until: YearMonth;
  reason: Reason | null;
  warnings: Warning[];
  terms: TermPrediction[];
  /** The whole group by age in months: observed, and the terms' curves weighted by customers and, for margin, by MRR. */
  observed: SurvivalCurve;
  curve: { age: number; customers: number; margin: number }[];
  backtest: BacktestAnswer;
  /** Null where the curves cannot be told. */
  forecast: Forecast | null;
}

interface Asked {
  /** Months the curves and the residual table reach. */
  horizon: number;
  forecastMonths?: number;
  /** In place of the trailing median. */
  newCustomers?: number;
}

/** Everything a page on survival draws: fits, curves, residual values, how well such a prediction did, and the forecast. */
export function prediction(input: KpiInput, { horizon, forecastMonths = 12, newCustomers }: Asked): Prediction {
  const history = historyOf(input);
  const until = lastCompleteMonth(input.dataDate);
  const all = fitsAt(history, until);
  const { fits, reason, warnings } = ready(all);
  const discount = monthlyDiscount(input.settings.annualDiscountRate);
  return {
    until,
    reason,
    warnings,
    terms: all.map((fit) => termPrediction(fit, discount, horizon)),
    observed: kaplanMeier(riskByAge(history)),
    curve: fits ? Array.from({ length: horizon + 1 }, (_, age) => ({ age, customers: groupSurvival(fits, age, "customers"), margin: groupSurvival(fits, age, "mrr") })) : [],
    backtest: backtestOf(history.group),
    // A term too small to have a curve is carried on by its plain churn: its customers are still there.
    forecast: fits && forecast(all, input.dataDate, forecastMonths, newCustomers),
  };
}

const backtestOf = oncePer((group: GroupHistory) => backtest(termsOf(group), group.dataDate, group.historyFrom));

function termPrediction(fit: TermFit, discount: number, horizon: number): TermPrediction {
  const { termMonths, customers, mrr, marginMrr, used, candidates, table } = fit;
  return {
    termMonths,
    customers,
    mrr,
    marginMrr,
    reason: whyNot(fit),
    model: used.model,
    logLikelihood: used.logLikelihood,
    candidates: candidates.map(({ model, aic, converged, fallback }) => ({ kind: model.kind, aic, converged, fallback })),
    observed: kaplanMeier(table),
    fitted: survivalCurve(used.model, Math.ceil(horizon / termMonths)),
    residualMonths: () => residualMonths(fit, discount, horizon),
  };
}

import { arpaError } from "../interval/ltv-interval";
import type { MonthRange } from "../period";
import { predictedGroupLtv } from "../survival/group-lifetime";
import { withChurn } from "../survival/model";
import { ready } from "../survival/readiness";
import { answer, unanswered, withWarnings, type MetricValue } from "../value";
import { fitsAt } from "./fits";
import { monthTotals, type History } from "./history";
import { ltvParts, plain, type LtvParts } from "./ltv-parts";
import { ltvWindow } from "./ltv-window";
import { momentsOf } from "./moments";
import type { Recipe } from "./recipe";

/** m × the discounted months the curves of the group's billing terms expect, from the first payment on. */
export function predictedValue(history: History, range: MonthRange): Recipe {
  const found = ltvWindow(history, range);
  const parts = ltvParts(history, found);
  const { window } = found;
  const { arpa, gross_margin, discount } = parts;
  const value = found.reason === "no_complete_month" ? unanswered("money", found.reason) : predict(history, window, parts);
  const margin = marginOf(arpa.value, gross_margin.value);
  const months: Recipe["asides"] = value.value !== null && margin ? { expected_months: { value: answer("months", value.value / margin, value.n), window } } : {};
  return {
    id: "ltv.predicted",
    answer: value,
    ingredients: { arpa, gross_margin, discount },
    asides: months,
    settings: ["annualDiscountRate"],
    window,
    population: "active_at_close",
  };
}

/** What to assume in place of what is known: ARPA, margin and discount a month as they are, churn times a factor. */
export interface Assumed {
  arpa?: number;
  gross_margin?: number;
  discount?: number;
  churn?: number;
}

/** The predicted LTV under other assumptions. */
export function predictedIf(history: History, range: MonthRange, assumed: Assumed): MetricValue {
  const found = ltvWindow(history, range);
  return predict(history, found.window, ltvParts(history, found), assumed);
}

function predict(history: History, window: MonthRange, parts: LtvParts, { churn = 1, ...assumed }: Assumed = {}): MetricValue {
  const customers = monthTotals(history, window.to).closingCustomers;
  const missing = [parts.arpa.value, parts.gross_margin.value].find((value) => typeof value === "object" && value.value === null);
  if (typeof missing === "object") return unanswered("money", missing.reason ?? "no_customers", customers);
  const { fits, reason, warnings } = ready(fitsAt(history, window.to));
  if (reason !== null) return unanswered("money", reason, customers);
  const known = plain({ arpa: parts.arpa, gross_margin: parts.gross_margin, discount: parts.discount });
  const { arpa, gross_margin, discount } = { ...known, ...assumed };
  const error = arpaError(momentsOf(history, parts.basis));
  const curves = churn === 1 ? fits : fits.map((fit) => ({ ...fit, used: { ...fit.used, model: withChurn(fit.used.model, churn) } }));
  return withWarnings(predictedGroupLtv(curves, { margin: arpa * gross_margin, arpaError: error, monthlyDiscount: discount, customers }), warnings);
}

const numberOf = (value: LtvParts["arpa"]["value"]) => (typeof value === "object" ? value.value : Number(value));
const marginOf = (arpa: LtvParts["arpa"]["value"], margin: LtvParts["arpa"]["value"]) => (numberOf(arpa) ?? 0) * (numberOf(margin) ?? 0);

import { overChurnInterval, retentionAdjustedInterval } from "../interval/ltv-interval";
import { once } from "../once";
import type { MonthRange } from "../period";
import type { LtvMethod } from "../settings";
import { factors } from "./factors";
import { monthTotals, type History } from "./history";
import { lifetimeAverage } from "./lifetime-average";
import { overChurnEnd, retentionAdjustedEnd } from "./ltv-ends";
import { ltvParts, plain, type LtvParts } from "./ltv-parts";
import { ltvWindow } from "./ltv-window";
import { momentsOf } from "./moments";
import { observedValue } from "./observed";
import { predictedValue } from "./predicted";
import { cook, type Recipe } from "./recipe";
import { transactional } from "./transactional";

/** Each is cooked when it is asked for: a month of a trend wants one of them. */
export interface LifetimeValues {
  /** By one of the methods; a survival curve is fitted only for the predicted one. */
  by: (method: LtvMethod) => Recipe;
  /** By the method in use. */
  inUse: () => Recipe;
  /** The four factors, and the ceiling they set for CAC. */
  factors: () => Recipe[];
}

export function lifetimeValues(history: History, range: MonthRange): LifetimeValues {
  const found = ltvWindow(history, range);
  const parts = ltvParts(history, found);
  const n = monthTotals(history, found.window.to).closingCustomers;
  const shared = { window: found.window, population: "active_at_close", warnings: found.warnings, sample: { n } } as const;
  const { arpa, gross_margin, churn_rate, retention, nrr, discount, cap_months } = parts;
  const adjusted = { arpa, gross_margin, retention, discount, nrr, cap_months };
  const overChurn = intervalOverChurn(history, parts);
  const methods: Record<LtvMethod, () => Recipe> = {
    retention_adjusted: once(() =>
      cook({
        ...shared,
        id: "ltv.retention_adjusted",
        ingredients: adjusted,
        settings: ["ltvWindowMonths", "annualDiscountRate", "ltvCapMonths"],
        interval: ({ value, uncapped }) =>
          retentionAdjustedInterval({ ...plain(adjusted), value, capped: uncapped !== undefined }, momentsOf(history, parts.basis)),
        endParts: (end, point) => retentionAdjustedEnd(adjusted, momentsOf(history, parts.basis), end, point),
      }),
    ),
    margin_over_churn: once(() =>
      cook({
        ...shared,
        id: "ltv.margin_over_churn",
        ingredients: { arpa, gross_margin, churn_rate, cap_months },
        settings: ["ltvWindowMonths", "churnDenominator", "ltvCapMonths"],
        ...overChurn,
      }),
    ),
    revenue_over_churn: once(() =>
      cook({
        ...shared,
        id: "ltv.revenue_over_churn",
        ingredients: { arpa, churn_rate, cap_months },
        settings: ["ltvWindowMonths", "churnDenominator", "ltvCapMonths"],
        ...overChurn,
      }),
    ),
    lifetime_average: once(() => lifetimeAverage(history, found, parts)),
    transactional: once(() => transactional(history, found, parts)),
    observed: once(() => observedValue(history, found)),
    predicted: once(() => predictedValue(history, range)),
  };
  const inUse = methods[history.settings.ltvMethod];
  return { by: (method) => methods[method](), inUse, factors: () => factors(parts, inUse(), found.window, n) };
}

/** The interval of an amount over churn, and what its ends are made of. */
function intervalOverChurn(history: History, { basis }: LtvParts): Pick<Parameters<typeof cook>[0], "interval" | "endParts"> {
  const joined = basis.kind === "pooled" && history.settings.churnDenominator === "opening_plus_new";
  const churned = basis.openingCustomers - basis.retainedCustomers + (joined ? basis.newLostCustomers : 0);
  const atRisk = basis.openingCustomers + (joined ? basis.newCustomers : 0);
  const counts = { churned, atRisk, capMonths: history.settings.ltvCapMonths };
  return {
    interval: ({ value, uncapped }) => overChurnInterval({ ...counts, value, capped: uncapped !== undefined }, momentsOf(history, basis)),
    endParts: (end, point) => overChurnEnd(counts, momentsOf(history, basis), end, point),
  };
}

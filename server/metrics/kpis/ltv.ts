import { overChurnInterval, retentionAdjustedInterval } from "../interval/ltv-interval";
import type { MonthRange } from "../period";
import type { LtvMethod } from "../settings";
import type { Interval, MetricValue } from "../value";
import { factors } from "./factors";
import { monthTotals, type History } from "./history";
import { lifetimeAverage } from "./lifetime-average";
import { ltvParts, plain, type LtvParts } from "./ltv-parts";
import { ltvWindow } from "./ltv-window";
import { momentsOf } from "./moments";
import { observedValue } from "./observed";
import { predictedValue } from "./predicted";
import { cook, type Recipe } from "./recipe";
import { transactional } from "./transactional";

/** LTV by the closed-form methods and as observed, the four factors, and the ceiling they set for CAC. */
export function lifetimeValues(history: History, range: MonthRange): Recipe[] {
  const found = ltvWindow(history, range);
  const parts = ltvParts(history, found);
  const n = monthTotals(history, found.window.to).closingCustomers;
  const shared = { window: found.window, population: "active_at_close", warnings: found.warnings, sample: { n } } as const;
  const { arpa, gross_margin, churn_rate, retention, nrr, discount, cap_months } = parts;
  const adjusted = { arpa, gross_margin, retention, discount, nrr, cap_months };
  const overChurn = intervalOverChurn(history, parts);
  const methods: Record<Exclude<LtvMethod, "predicted">, Recipe> = {
    retention_adjusted: cook({
      ...shared,
      id: "ltv.retention_adjusted",
      ingredients: adjusted,
      settings: ["ltvWindowMonths", "annualDiscountRate", "ltvCapMonths"],
      interval: ({ value, uncapped }) =>
        retentionAdjustedInterval({ ...plain(adjusted), value, capped: uncapped !== undefined }, momentsOf(history, parts.basis)),
    }),
    margin_over_churn: cook({
      ...shared,
      id: "ltv.margin_over_churn",
      ingredients: { arpa, gross_margin, churn_rate, cap_months },
      settings: ["ltvWindowMonths", "churnDenominator", "ltvCapMonths"],
      interval: overChurn,
    }),
    revenue_over_churn: cook({
      ...shared,
      id: "ltv.revenue_over_churn",
      ingredients: { arpa, churn_rate, cap_months },
      settings: ["ltvWindowMonths", "churnDenominator", "ltvCapMonths"],
      interval: overChurn,
    }),
    lifetime_average: lifetimeAverage(history, found, parts),
    transactional: transactional(history, found, parts),
    observed: observedValue(history, found),
  };
  const values = Object.values(methods);
  return [...values, ...factors(parts, valueInUse(history, range, values), found.window, n)];
}

/** The value by the method in use, out of those at hand; a survival curve is fitted only where it is the predicted one. */
export function valueInUse(history: History, range: MonthRange, values: readonly Recipe[]): Recipe {
  const found = values.find(({ id }) => id === `ltv.${history.settings.ltvMethod}`);
  return found ?? predictedValue(history, range);
}

function intervalOverChurn(history: History, { basis }: LtvParts) {
  const joined = basis.kind === "pooled" && history.settings.churnDenominator === "opening_plus_new";
  const churned = basis.openingCustomers - basis.retainedCustomers + (joined ? basis.newLostCustomers : 0);
  const atRisk = basis.openingCustomers + (joined ? basis.newCustomers : 0);
  return ({ value, uncapped }: MetricValue & { value: number }): Interval | null =>
    overChurnInterval(
      { value, churned, atRisk, capMonths: history.settings.ltvCapMonths, capped: uncapped !== undefined },
      momentsOf(history, basis),
    );
}

import type { MonthRange } from "../period";
import { answer, withWarnings } from "../value";
import { curvesOf } from "./curve-rows";
import { historyOf, monthTotals } from "./history";
import { prediction } from "./prediction";
import { serve, type Recipe } from "./recipe";
import type { KpiInput } from "./types";

/** Customers and MRR expected at the end of a month, `2026-12`, or with an intake of the reader's own, `2026-12~40`. */
export function forecastRecipes(input: KpiInput, at: string): Recipe[] {
  const [, month, intake] = /^(\d{4}-\d{2})(?:~(\d+(?:\.\d+)?))?$/.exec(at) ?? [];
  const history = historyOf(input);
  const { until, warnings, forecast } = prediction(input, { horizon: 1, newCustomers: intake === undefined ? undefined : Number(intake) });
  const found = forecast?.months.find((candidate) => candidate.month === month);
  if (!forecast || !found || month === undefined) return [];
  const { customers, mrr, kept, band, mrrBand } = found;
  const today: MonthRange = { from: until, to: until };
  const shared: Partial<Recipe> = {
    behind: today,
    at,
    curves: () => curvesOf(history, until),
    asides: { intake_per_month: { value: forecast.newCustomersPerMonth, window: today } },
  };
  const rows: Recipe["rows"] = () => ({
    columns: [
      { name: "who", unit: "part" },
      { name: "customers", unit: "number" },
      { name: "mrr", unit: "money" },
    ],
    rows: [
      ["kept", kept.customers, kept.mrr],
      ["arriving", customers - kept.customers, mrr - kept.mrr],
    ],
  });
  const window = { from: month, to: month };
  const n = monthTotals(history, until).closingCustomers;
  return [
    { ...serve("forecast.mrr", withWarnings({ ...answer("money", mrr, n), interval: mrrBand }, warnings), window, "active_at_close", rows), ...shared },
    { ...serve("forecast.customers", withWarnings({ ...answer("count", customers, n), interval: band }, warnings), window, "active_at_close", rows), ...shared },
  ];
}

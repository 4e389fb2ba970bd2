import { arpaError } from "../interval/ltv-interval";
import { LEVEL, Z_80 } from "../interval/normal";
import type { YearMonth } from "../period";
import { answer, unanswered, withWarnings, type Interval, type MetricValue } from "../value";
import { monthTotals, rangeTotals, type History } from "./history";
import type { LtvParts } from "./ltv-parts";
import type { LtvWindow } from "./ltv-window";
import { momentsOf } from "./moments";
import { cook, type Recipe } from "./recipe";

/**
 * ARPA × lifetime so far × margin. Lifetime so far is customer-months with MRR over customers ever; customers who are
 * still active will live longer, so it is biased low, and says by how many.
 */
export function lifetimeAverage(history: History, { window, warnings }: LtvWindow, parts: LtvParts): Recipe {
  const ever = untilEnd(history, window.to);
  const active = monthTotals(history, window.to).closingCustomers;
  const acquired = everAcquired(history, window.to);
  const { arpa, gross_margin } = parts;
  return cook({
    id: "ltv.lifetime_average",
    ingredients: { arpa, lifetime: { ...acquired, value: lifetimeSoFar(history, window.to), label: "lifetime_so_far" }, gross_margin },
    asides:
      ever.newCustomers > 0
        ? { still_active: { value: answer("rate", active / ever.newCustomers), population: "active_at_close", window } }
        : {},
    sample: { n: ever.newCustomers },
    warnings,
    window,
    population: acquired.population,
    behind: acquired.window,
    interval: ({ value }) => around(value, history, parts),
  });
}

/** Customer-months with MRR over customers ever, in months. */
export function lifetimeSoFar(history: History, end: YearMonth): MetricValue {
  const { closingCustomers, newCustomers } = untilEnd(history, end);
  if (newCustomers <= 0) return unanswered("months", "no_customers", 0);
  const stillActive = monthTotals(history, end).closingCustomers > 0;
  return withWarnings(answer("months", closingCustomers / newCustomers, newCustomers), stillActive ? ["still_active_bias"] : []);
}

/** Whom a lifetime so far is the mean of. */
export const everAcquired = (history: History, end: YearMonth) => ({ population: "new_in_range", window: { from: history.firstMonth ?? end, to: end } }) as const;

const untilEnd = (history: History, end: YearMonth) => rangeTotals(history, { from: history.firstMonth ?? end, to: end });

/** Delta method on the logarithm: the error of a mean lifetime, taken from the spread of tenures, joined with ARPA's. */
function around(value: number, history: History, { basis }: LtvParts): Interval | null {
  const total = (power: number) =>
    history.tenureCells.reduce((all, { tenureMonths, customers }) => all + customers * tenureMonths ** power, 0);
  const [customers, months, squares] = [total(0), total(1), total(2)];
  if (value <= 0 || months <= 0) return null;
  const lifetime = Math.max(0, (squares * customers) / months ** 2 - 1) / customers;
  const factor = Math.exp(Z_80 * Math.hypot(Math.sqrt(lifetime), arpaError(momentsOf(history, basis))));
  return { low: value / factor, high: value * factor, level: LEVEL };
}

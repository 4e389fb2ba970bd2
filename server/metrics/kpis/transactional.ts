import { inRange } from "../period";
import { answer, unanswered, type MetricValue } from "../value";
import { rangeTotals, type History } from "./history";
import { everAcquired, lifetimeSoFar } from "./lifetime-average";
import type { LtvParts } from "./ltv-parts";
import type { LtvWindow } from "./ltv-window";
import { cook, type Recipe } from "./recipe";

/** Basket × purchases a month × lifetime so far × margin, from the payments of LTV's window. */
export function transactional(history: History, { window, warnings }: LtvWindow, { gross_margin }: LtvParts): Recipe {
  const paid = (history.payments ?? []).filter(({ month }) => inRange(month, window));
  const received = paid.reduce((total, cell) => total + Number(cell.received), 0);
  const payments = paid.reduce((total, cell) => total + (cell.payments ?? 0), 0);
  const months = rangeTotals(history, window).closingCustomers;
  const lifetime = lifetimeSoFar(history, window.to);
  const acquired = everAcquired(history, window.to);
  return cook({
    id: "ltv.transactional",
    sample: { n: lifetime.n },
    ingredients: {
      basket: { value: per("money", received, payments), window },
      purchase_frequency: { value: payments > 0 ? per("count", payments, months) : unanswered("count", "no_data"), window },
      lifetime: { ...acquired, value: lifetime, label: "lifetime_so_far" },
      gross_margin,
    },
    warnings,
    window,
    population: acquired.population,
    behind: acquired.window,
  });
}

const per = (unit: "money" | "count", part: number, whole: number): MetricValue => (whole > 0 ? answer(unit, part / whole) : unanswered(unit, "no_data"));

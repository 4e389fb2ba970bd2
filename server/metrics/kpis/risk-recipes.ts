import { addMonths, lastCompleteMonth, type MonthRange, type YearMonth } from "../period";
import { monthlyRisks } from "../survival/risk-table";
import { answer } from "../value";
import { agesFromTenure } from "./fits";
import type { History } from "./history";
import { serve, type Recipe } from "./recipe";

interface Counted {
  age: number;
  atRisk: number;
  left: number;
}

/** Who could leave at an age, and who did: by cohort with the customers of each month, or by tenure where days are not known. */
export function riskRecipes(history: History, { age, atRisk, left }: Counted, until: YearMonth): Recipe[] {
  const [risk, gone] = [answer("count", atRisk, atRisk), answer("count", left, atRisk)];
  const { firstMonth, historyFrom, dataDate } = history;
  const first = firstMonth ?? until;
  const window: MonthRange = { from: historyFrom !== undefined && historyFrom > first ? historyFrom : first, to: until };
  if (agesFromTenure(history, lastCompleteMonth(dataDate))) {
    const rows = () => tenuresFrom(history, age);
    return [serve("survival.at_risk", risk, window, null, rows), serve("survival.left", gone, window, null, rows)];
  }
  const rows = () => cohortsAt(history, age);
  const within = { age: String(age) };
  // Who came and left within a month was at no opening.
  return [
    { ...serve("survival.at_risk", risk, window, age === 0 ? "new_in_range" : "at_each_opening", rows), within },
    { ...serve("survival.left", gone, window, age === 0 ? null : "lost", rows), within },
  ];
}

function cohortsAt({ cells, dataDate, historyFrom }: History, age: number): ReturnType<NonNullable<Recipe["rows"]>> {
  return {
    columns: [
      { name: "cohort", unit: "month" },
      { name: "month", unit: "month" },
      { name: "atRisk", unit: "count" },
      { name: "left", unit: "count" },
    ],
    rows: monthlyRisks(cells, dataDate, historyFrom)
      .filter(({ time, atRisk }) => time === age && atRisk > 0)
      .toSorted((a, b) => (a.cohortMonth < b.cohortMonth ? -1 : 1))
      .map(({ cohortMonth, atRisk, events }) => [cohortMonth, addMonths(cohortMonth, age), atRisk, events]),
  };
}

/** Whoever has stayed at least as long was at risk; who left with just that tenure left at it. */
function tenuresFrom({ tenureCells }: History, age: number): ReturnType<NonNullable<Recipe["rows"]>> {
  return {
    columns: [
      { name: "tenure", unit: "count" },
      { name: "atRisk", unit: "count" },
      { name: "left", unit: "count" },
    ],
    rows: tenureCells
      .filter(({ tenureMonths, customers }) => tenureMonths >= age && customers > 0)
      .toSorted((a, b) => a.tenureMonths - b.tenureMonths)
      .map(({ tenureMonths, customers, churned }) => [tenureMonths, customers, tenureMonths === age ? churned : 0]),
  };
}

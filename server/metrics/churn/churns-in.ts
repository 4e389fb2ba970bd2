import type { ChurnCell } from "../cells";
import type { History } from "../kpis/history";
import { oncePer } from "../once";
import { monthsIn, type MonthRange, type YearMonth } from "../period";

/** The churns of a range. A page asks for each month of a year: they are told apart by month once. */
export const churnsIn = (history: History, range: MonthRange): ChurnCell[] => monthsIn(range).flatMap((month) => byMonth(history).get(month) ?? []);

const byMonth = oncePer(({ churn = [] }: History) => {
  const months = new Map<YearMonth, ChurnCell[]>();
  for (const cell of churn) {
    const month = months.get(cell.month);
    if (month) month.push(cell);
    else months.set(cell.month, [cell]);
  }
  return months;
});

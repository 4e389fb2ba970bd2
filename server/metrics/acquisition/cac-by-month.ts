import type { SpendCell } from "../cells";
import { evaluateMetric } from "../evaluate-metric";
import type { History } from "../kpis/history";
import { monthsIn, runningMonth, type MonthRange, type YearMonth } from "../period";
import { unanswered, type MetricValue } from "../value";
import { acquisitionCosts } from "./costs";

type Category = SpendCell["category"];

export interface CacMonth {
  /** Of the new customers; the spend is that of the lag before. */
  month: YearMonth;
  running: boolean;
  newCustomers: number;
  /** Minor units. */
  spend: Record<Category, number>;
  /** The part of the CAC that each category makes; they add up to it. Null without new customers. */
  perCustomer: Record<Category, number> | null;
  cac: MetricValue;
}

/** CAC month by month and what it is made of. */
export function cacByMonth(history: History, range: MonthRange): CacMonth[] {
  const running = runningMonth(history.dataDate);
  return monthsIn(range).map((month) => {
    const { reason, spend, byCategory, newCustomers } = acquisitionCosts(history, { from: month, to: month });
    const cac = evaluateMetric("cac", { spend: reason ? unanswered("money", reason) : spend, new_customers: newCustomers });
    const { media, salaries, tools, other } = byCategory;
    const share = (amount: number) => amount / newCustomers;
    const perCustomer = cac.value === null ? null : { media: share(media), salaries: share(salaries), tools: share(tools), other: share(other) };
    return { month, running: month === running, newCustomers, spend: byCategory, perCustomer, cac };
  });
}

import type { TenureCell } from "../cells";
import { FEW_CUSTOMERS, type MetricValue } from "../value";

type Group = { value: string; metrics: Record<string, MetricValue> };
interface Loyal {
  value: string;
  customers: number;
  /** Monthly churn of the group and of all. */
  churn: number;
  all: number;
}

/** The group that leaves least often, of those large enough to tell, if it leaves less often than all; else null. */
export function mostLoyal(groups: readonly Group[], whole: Group["metrics"]): Loyal | null {
  const all = whole.customer_churn_rate?.value ?? null;
  if (all === null) return null;
  const known = groups.flatMap(({ value, metrics }): Loyal[] => {
    const [customers, rate] = [metrics.customers?.value ?? 0, metrics.customer_churn_rate];
    return value === "" || value.startsWith("~") || customers < FEW_CUSTOMERS || rate?.value == null || rate.value >= all ? [] : [{ value, customers, churn: rate.value, all }];
  });
  return known.toSorted((a, b) => a.churn - b.churn)[0] ?? null;
}

/** Active customers who have stayed for so many months. */
export const longStanding = (cells: readonly TenureCell[], months: number): number =>
  cells.reduce((total, { tenureMonths, customers, churned }) => total + (tenureMonths >= months ? customers - churned : 0), 0);

import { Temporal } from "temporal-polyfill";
import type { ScheduledCell } from "../cells";
import { monthOf, type DateOnly, type YearMonth } from "../period";

export interface Scheduled {
  customers: number;
  /** MRR that ends, or whose term comes up. Minor units. */
  mrr: bigint;
}

export interface ScheduledAnswer {
  /** By month from that of the first day after the data date; months without any are absent. */
  months: { month: YearMonth; churn: Scheduled; renewals: Scheduled }[];
  /** Within so many days after the data date. */
  within: (days: number) => { churn: Scheduled; renewals: Scheduled };
}

/** What is known to end after the data date: churn before it hurts, and terms that come up for renewal. */
export function scheduled(cells: readonly ScheduledCell[], dataDate: DateOnly): ScheduledAnswer {
  const ahead = cells.filter(({ day }) => day > dataDate);
  const months = [...new Set(ahead.map(({ day }) => monthOf(day)))].sort();
  return {
    months: months.map((month) => ({ month, ...bothOf(ahead.filter(({ day }) => monthOf(day) === month)) })),
    within: (days) => {
      const last = Temporal.PlainDate.from(dataDate).add({ days }).toString();
      return bothOf(ahead.filter(({ day }) => day <= last));
    },
  };
}

function bothOf(cells: readonly ScheduledCell[]) {
  const of = (kind: ScheduledCell["kind"]): Scheduled => {
    const own = cells.filter((cell) => cell.kind === kind);
    return { customers: own.reduce((total, cell) => total + cell.customers, 0), mrr: own.reduce((total, cell) => total + cell.mrr, 0n) };
  };
  return { churn: of("churn"), renewals: of("renewal") };
}

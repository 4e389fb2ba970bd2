import { Temporal } from "temporal-polyfill";
import type { ScheduledCell } from "../cells";
import { addMonths, lastDayOf, monthOf, runningMonth, type DateOnly, type YearMonth } from "../period";

/** Customers and their MRR of today, in minor units. */
export interface Dated {
  customers: number;
  mrr: number;
}

export interface Leaving extends Dated {
  /** Null: later than the months named. */
  month: YearMonth | null;
  /** What is left of the month the data date stands in. */
  rest: boolean;
}

export interface Renewing extends Dated {
  /** Last day of the stretch. */
  until: DateOnly;
}

export interface Upcoming {
  leaving: Leaving[];
  allLeaving: Dated;
  /** Of the MRR of today; null when there is none. */
  share: number | null;
  /** Terms that come up in 30, 60 and 90 days, each without those before it. */
  renewing: Renewing[];
  allRenewing: Dated;
}

const MONTHS_NAMED = 3;
const STRETCHES = [30, 60, 90];

/** What is dated after the data date: who asked to leave, by month, and which terms come up for renewal, by stretches of 30 days. */
export function upcoming(cells: readonly ScheduledCell[], dataDate: DateOnly, mrrToday: number): Upcoming {
  const churn = cells.filter(({ kind }) => kind === "churn");
  const renewals = cells.filter(({ kind }) => kind === "renewal");
  const running = runningMonth(dataDate);
  const first = running ?? addMonths(monthOf(dataDate), 1);
  const months = Array.from({ length: MONTHS_NAMED }, (_, index) => addMonths(first, index));
  const ends = lastDayOf(addMonths(first, MONTHS_NAMED - 1));
  const leaving = [
    ...months.map((month) => ({ month, rest: month === running, ...total(churn.filter(({ day }) => monthOf(day) === month)) })),
    { month: null, rest: false, ...total(churn.filter(({ day }) => day > ends)) },
  ];
  const untils = STRETCHES.map((days) => Temporal.PlainDate.from(dataDate).add({ days }).toString());
  const renewing = untils.map((until, index) => {
    const after = untils[index - 1] ?? dataDate;
    return { until, ...total(renewals.filter(({ day }) => day > after && day <= until)) };
  });
  const allLeaving = total(churn);
  return {
    leaving,
    allLeaving,
    share: mrrToday > 0 ? allLeaving.mrr / mrrToday : null,
    renewing,
    allRenewing: { customers: sum(renewing, "customers"), mrr: sum(renewing, "mrr") },
  };
}

const total = (cells: readonly ScheduledCell[]): Dated => ({
  customers: cells.reduce((count, { customers }) => count + customers, 0),
  mrr: Number(cells.reduce((amount, { mrr }) => amount + mrr, 0n)),
});

const sum = (parts: readonly Dated[], field: keyof Dated) => parts.reduce((count, part) => count + part[field], 0);

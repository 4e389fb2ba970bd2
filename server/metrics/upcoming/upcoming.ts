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
  since: DateOnly;
  /** Last day; null where there is none. */
  until: DateOnly | null;
}

export interface Renewing extends Dated {
  /** First and last day of the stretch. */
  since: DateOnly;
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
  /** The same with those before them: all that is due within so many days. */
  due: (Renewing & { days: number })[];
}

const MONTHS_NAMED = 3;
const STRETCHES = [30, 60, 90];

/** What is dated after the data date: who asked to leave, by month, and which terms come up for renewal, by stretches of 30 days. */
export function upcoming(cells: readonly ScheduledCell[], dataDate: DateOnly, mrrToday: number): Upcoming {
  const within = (kind: ScheduledCell["kind"], since: DateOnly, until: DateOnly | null) =>
    totalOf(cells.filter(({ day }) => day >= since && (until === null || day <= until)), kind);
  const running = runningMonth(dataDate);
  const first = running ?? addMonths(monthOf(dataDate), 1);
  const months = Array.from({ length: MONTHS_NAMED }, (_, index) => addMonths(first, index));
  const named = months.map((month) => ({ month, rest: month === running, since: month === running ? dayAfter(dataDate, 1) : `${month}-01`, until: lastDayOf(month) }));
  const later = { month: null, rest: false, since: `${addMonths(first, MONTHS_NAMED)}-01`, until: null };
  const leaving = [...named, later].map((row) => ({ ...row, ...within("churn", row.since, row.until) }));
  const renewing = STRETCHES.map((days, index) => {
    const [since, until] = [dayAfter(dataDate, (STRETCHES[index - 1] ?? 0) + 1), dayAfter(dataDate, days)];
    return { since, until, ...within("renewal", since, until) };
  });
  const allLeaving = totalOf(cells, "churn");
  return {
    leaving,
    allLeaving,
    share: mrrToday > 0 ? allLeaving.mrr / mrrToday : null,
    renewing,
    due: renewing.map(({ until }, index) => ({ days: STRETCHES[index] ?? 0, since: dayAfter(dataDate, 1), until, ...within("renewal", dayAfter(dataDate, 1), until) })),
    allRenewing: { customers: sum(renewing, "customers"), mrr: sum(renewing, "mrr") },
  };
}

const dayAfter = (day: DateOnly, days: number): DateOnly => Temporal.PlainDate.from(day).add({ days }).toString();

export function totalOf(cells: readonly ScheduledCell[], kind: ScheduledCell["kind"]): Dated {
  const own = cells.filter((cell) => cell.kind === kind);
  return { customers: own.reduce((count, { customers }) => count + customers, 0), mrr: Number(own.reduce((amount, { mrr }) => amount + mrr, 0n)) };
}

const sum = (parts: readonly Dated[], field: keyof Dated) => parts.reduce((count, part) => count + part[field], 0);

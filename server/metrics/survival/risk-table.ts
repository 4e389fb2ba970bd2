import type { TenureCell, TermCell } from "../cells";
import { addMonths, lastCompleteMonth, monthsBetween, type DateOnly, type YearMonth } from "../period";

/** Customers who could leave at an age, and how many did. */
export interface RiskRow {
  time: number;
  atRisk: number;
  events: number;
}

/** From one duration per subject; an event of 0 is a subject still there when last seen. */
export function riskTableOf(times: readonly number[], events: readonly number[]): RiskRow[] {
  const subjects = times.map((time, index) => ({ time, event: events[index] ?? 0 }));
  const distinct = [...new Set(times)].sort((a, b) => a - b);
  return distinct.map((time) => ({
    time,
    atRisk: subjects.filter((subject) => subject.time >= time).length,
    events: subjects.filter((subject) => subject.time === time && subject.event > 0).length,
  }));
}

/** From the customers alive at renewal 0, 1, 2 … of one cohort. */
export function renewals(alive: readonly number[]): RiskRow[] {
  return alive.slice(1).map((left, index) => {
    const atRisk = alive[index] ?? 0;
    return { time: index + 1, atRisk, events: atRisk - left };
  });
}

/** What a cohort adds to a row of the table in a month. */
export interface MonthlyRisk extends RiskRow {
  cohortMonth: YearMonth;
  month: YearMonth;
}

/**
 * From the cells, by age in months, right-censored at the data date. Customers who return are at risk again from their
 * next opening. Months before `historyFrom` may miss leavers and are left out (delayed entry).
 */
export function monthlyRisks(cells: readonly TermCell[], dataDate: DateOnly, historyFrom?: YearMonth): MonthlyRisk[] {
  const last = lastCompleteMonth(dataDate);
  return cells
    .filter(({ month }) => month <= last && (historyFrom === undefined || month >= historyFrom))
    .map(({ cohortMonth, month, newCustomers, openingCustomers, closingCustomers, retainedCustomers }) => {
      const time = monthsBetween(cohortMonth, month);
      const joined = time === 0;
      return { cohortMonth, month, time, atRisk: joined ? newCustomers : openingCustomers, events: joined ? newCustomers - closingCustomers : openingCustomers - retainedCustomers };
    });
}

/** The same, summed by age. */
export function monthlyRiskTable(cells: readonly TermCell[], dataDate: DateOnly, historyFrom?: YearMonth): RiskRow[] {
  const rows = new Map<number, RiskRow>();
  for (const { time, atRisk, events } of monthlyRisks(cells, dataDate, historyFrom)) {
    const row = rows.get(time) ?? { time, atRisk: 0, events: 0 };
    row.atRisk += atRisk;
    row.events += events;
    rows.set(time, row);
  }
  return [...rows.values()].sort((a, b) => a.time - b.time);
}

/**
 * For the fits: age in whole billing periods of `term` months, ages 0 and 1 as one since nobody can renew before the
 * first period ends. A cohort enters a period only when it has completed it.
 */
export function renewalRiskTable(cells: readonly TermCell[], dataDate: DateOnly, term: number, historyFrom?: YearMonth): RiskRow[] {
  const last = lastCompleteMonth(dataDate);
  const rows = new Map<number, RiskRow>();
  for (const cell of cells) {
    const age = monthsBetween(cell.cohortMonth, cell.month);
    const time = Math.max(1, Math.ceil(age / term));
    const begins = addMonths(cell.cohortMonth, time === 1 ? 0 : (time - 1) * term + 1);
    if (addMonths(cell.cohortMonth, time * term) > last || (historyFrom !== undefined && begins < historyFrom)) continue;
    const row = rows.get(time) ?? { time, atRisk: 0, events: 0 };
    if (age === 0) row.atRisk += cell.newCustomers;
    else if (time > 1 && cell.month === begins) row.atRisk += cell.openingCustomers;
    row.events += age === 0 ? cell.newCustomers - cell.closingCustomers : cell.openingCustomers - cell.retainedCustomers;
    rows.set(time, row);
  }
  // Somebody may leave, return and leave again within one long period: the customer left it once.
  return [...rows.values()]
    .map((row) => ({ ...row, events: Math.min(row.events, row.atRisk) }))
    .filter(({ atRisk }) => atRisk > 0)
    .sort((a, b) => a.time - b.time);
}

/**
 * Where leavers have no day, their tenure is the age (METRICS §6): everybody by whole months of tenure at the data date,
 * or at the end. Whoever is still there has been at risk at every age up to their own.
 */
export function tenureRiskTable(tenures: readonly TenureCell[], term = 1): RiskRow[] {
  const rows = new Map<number, RiskRow>();
  const rowAt = (time: number) => {
    const row = rows.get(time) ?? { time, atRisk: 0, events: 0 };
    rows.set(time, row);
    return row;
  };
  for (const { tenureMonths, customers, churned } of tenures) {
    const left = Math.ceil(tenureMonths / term);
    const stayed = Math.floor(tenureMonths / term);
    if (churned > 0) rowAt(left).events += churned;
    for (let time = 0; time <= Math.max(left, stayed); time += 1) {
      const atRisk = (time <= left ? churned : 0) + (time <= stayed ? customers - churned : 0);
      if (atRisk > 0) rowAt(time).atRisk += atRisk;
    }
  }
  return [...rows.values()].sort((a, b) => a.time - b.time);
}

/** The same for the fits: ages 0 and 1 are one. Who has not lived through the first period and is still there tells nothing of it. */
export function renewalTenureTable(tenures: readonly TenureCell[], term: number): RiskRow[] {
  const rows = tenureRiskTable(tenures, term);
  const [joining, first] = [rows.find(({ time }) => time === 0), rows.find(({ time }) => time === 1)];
  const one = { time: 1, atRisk: (first?.atRisk ?? 0) + (joining?.events ?? 0), events: (first?.events ?? 0) + (joining?.events ?? 0) };
  return [one, ...rows.filter(({ time }) => time > 1)].filter(({ atRisk }) => atRisk > 0);
}

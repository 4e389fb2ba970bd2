import type { MonthCell } from "../cells";
import { addMonths, type YearMonth } from "../period";
import { sum } from "../kpis/totals";

/** A customer as its MRR at the end of each month from `from` on; the list ends where the test's time does. */
export interface TestCustomer {
  from: YearMonth;
  mrr: number[];
  margin?: number;
  /** The last month's end is only known as "by the as-of date". */
  undated?: boolean;
}

/** Cells as the facts would build them, for customers whose movements all fall on month ends. */
export function cellsOf(customers: TestCustomer[]): MonthCell[] {
  const cells = new Map<string, MonthCell>();
  for (const customer of customers) {
    for (const [age] of customer.mrr.entries()) {
      const month = addMonths(customer.from, age);
      const key = `${customer.from} ${month}`;
      const cell = cells.get(key) ?? { cohortMonth: customer.from, month, ...sum([]) };
      cells.set(key, add(cell, customer, age));
    }
  }
  return [...cells.values()];
}

function add(cell: MonthCell, { mrr, margin = 1, undated = false }: TestCustomer, age: number): MonthCell {
  const x = age === 0 ? 0 : (mrr[age - 1] ?? 0);
  const y = mrr[age] ?? 0;
  const had = mrr.slice(0, age).some((before) => before > 0);
  const isNew = !had && y > 0;
  const churned = x > 0 && y === 0;
  const retained = x > 0 && y > 0;
  const money = (amount: number) => BigInt(Math.round(amount));
  return {
    ...cell,
    openingCustomers: cell.openingCustomers + Number(x > 0),
    newCustomers: cell.newCustomers + Number(isNew),
    reactivatedCustomers: cell.reactivatedCustomers + Number(had && x === 0 && y > 0),
    churnedVoluntary: cell.churnedVoluntary + Number(churned),
    churnedUndated: cell.churnedUndated + Number(churned && undated),
    closingCustomers: cell.closingCustomers + Number(y > 0),
    openingMrr: cell.openingMrr + money(x),
    newMrr: cell.newMrr + money(isNew ? y : 0),
    expansionMrr: cell.expansionMrr + money(retained ? Math.max(0, y - x) : 0),
    reactivationMrr: cell.reactivationMrr + money(had && x === 0 ? y : 0),
    contractionMrr: cell.contractionMrr + money(retained ? Math.max(0, x - y) : 0),
    churnMrr: cell.churnMrr + money(churned ? x : 0),
    closingMrr: cell.closingMrr + money(y),
    retainedCustomers: cell.retainedCustomers + Number(retained),
    retainedMrr: cell.retainedMrr + money(retained ? y : 0),
    grossRetainedMrr: cell.grossRetainedMrr + money(retained ? Math.min(x, y) : 0),
    closingMarginMrr: cell.closingMarginMrr + money(y * margin),
    sumX: cell.sumX + money(retained ? x : 0),
    sumXX: cell.sumXX + (retained ? x * x : 0),
    sumYY: cell.sumYY + (retained ? y * y : 0),
    sumXY: cell.sumXY + (retained ? x * y : 0),
    sumOpening2: cell.sumOpening2 + x * x,
    sumClosing2: cell.sumClosing2 + y * y,
  };
}

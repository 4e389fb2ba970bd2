import { sql, type Column } from "drizzle-orm";
import { monthCells as m, tenureCells as t } from "@/db/schema";
import type { MonthCell, TenureCell } from "../metrics/cells";
import { yearMonth } from "./group-rows";

/** Second moments are exact in the table; intervals need no more of them than a double holds. */
const double = (column: Column) => sql<number>`${column}`.mapWith(Number);

/** What to select for a cell as the metrics want it, read straight into its shape: a page reads thousands. */
export const monthCellColumns = {
  cohortMonth: yearMonth(m.cohortMonth),
  month: yearMonth(m.month),
  openingCustomers: m.openingCustomers,
  newCustomers: m.newCustomers,
  reactivatedCustomers: m.reactivatedCustomers,
  churnedVoluntary: m.churnedVoluntary,
  churnedInvoluntary: m.churnedInvoluntary,
  churnedUnknown: m.churnedUnknown,
  churnedUndated: m.churnedUndated,
  closingCustomers: m.closingCustomers,
  openingMrr: m.openingMrr,
  newMrr: m.newMrr,
  expansionMrr: m.expansionMrr,
  reactivationMrr: m.reactivationMrr,
  contractionMrr: m.contractionMrr,
  churnMrr: m.churnMrr,
  closingMrr: m.closingMrr,
  retainedCustomers: m.retainedCustomers,
  retainedMrr: m.retainedMrr,
  grossRetainedMrr: m.grossRetainedMrr,
  newLostCustomers: m.newLostCustomers,
  closingMarginMrr: m.closingMarginMrr,
  sumX: m.sumX,
  sumXX: double(m.sumXX),
  sumYY: double(m.sumYY),
  sumXY: double(m.sumXY),
  sumOpening2: double(m.sumOpening2),
  sumClosing2: double(m.sumClosing2),
} satisfies Record<keyof MonthCell, unknown>;

export const tenureCellColumns = {
  tenureMonths: t.tenureMonths,
  customers: t.customers,
  churned: t.churned,
  churnedUndated: t.churnedUndated,
  lastMrr: t.lastMrr,
  churnedMrr: t.churnedMrr,
} satisfies Record<keyof TenureCell, unknown>;

import { sql, type Column, type SQL } from "drizzle-orm";
import { monthCells as m, tenureCells as t } from "@/db/schema";
import type { MonthCell, TenureCell, TermCell } from "../metrics/cells";

/** A column, and how what the database writes for it is read. */
type Field<Value> = { column: Column; read: (text: string) => Value };
type Fields<Cell> = { [Name in keyof Cell]: Field<Cell[Name]> };

/** 'YYYY-MM-01' as the metrics write a month. */
const month = (column: Column): Field<string> => ({ column, read: (firstDay) => firstDay.slice(0, 7) });
const count = (column: Column): Field<number> => ({ column, read: Number });
const amount = (column: Column): Field<bigint> => ({ column, read: BigInt });
/** Second moments are exact in the table; intervals need no more of them than a double holds. */
const double = count;

const termFields: Fields<TermCell> = {
  cohortMonth: month(m.cohortMonth),
  month: month(m.month),
  openingCustomers: count(m.openingCustomers),
  newCustomers: count(m.newCustomers),
  churnedUndated: count(m.churnedUndated),
  closingCustomers: count(m.closingCustomers),
  openingMrr: amount(m.openingMrr),
  closingMrr: amount(m.closingMrr),
  retainedCustomers: count(m.retainedCustomers),
  closingMarginMrr: amount(m.closingMarginMrr),
};

const monthFields: Fields<MonthCell> = {
  ...termFields,
  reactivatedCustomers: count(m.reactivatedCustomers),
  churnedVoluntary: count(m.churnedVoluntary),
  churnedInvoluntary: count(m.churnedInvoluntary),
  churnedUnknown: count(m.churnedUnknown),
  newMrr: amount(m.newMrr),
  expansionMrr: amount(m.expansionMrr),
  reactivationMrr: amount(m.reactivationMrr),
  contractionMrr: amount(m.contractionMrr),
  churnMrr: amount(m.churnMrr),
  retainedMrr: amount(m.retainedMrr),
  grossRetainedMrr: amount(m.grossRetainedMrr),
  newLostCustomers: count(m.newLostCustomers),
  sumX: amount(m.sumX),
  sumXX: double(m.sumXX),
  sumYY: double(m.sumYY),
  sumXY: double(m.sumXY),
  sumOpening2: double(m.sumOpening2),
  sumClosing2: double(m.sumClosing2),
};

const tenureFields: Fields<TenureCell> = {
  tenureMonths: count(t.tenureMonths),
  customers: count(t.customers),
  churned: count(t.churned),
  churnedUndated: count(t.churnedUndated),
  lastMrr: amount(t.lastMrr),
  churnedMrr: amount(t.churnedMrr),
};

/**
 * What to select for a cell as the metrics want it. A page reads tens of thousands of rows when its facts are new, and
 * taking thirty columns of each through the driver costs more than all else: a row comes as one text and is cut here.
 */
function inOneText<Cell>(fields: Fields<Cell>): SQL<Cell> {
  const all = Object.entries(fields) as [name: string, field: Field<unknown>][];
  const columns = all.map(([, { column }]) => sql`${column}`);
  return sql`concat_ws(' ', ${sql.join(columns, sql`, `)})`.mapWith((text: string) => {
    const parts = text.split(" ");
    const cell: Record<string, unknown> = {};
    let index = 0;
    for (const [name, { read }] of all) cell[name] = read(parts[index++] ?? "");
    return cell as Cell;
  });
}

export const monthCell = inOneText(monthFields);
export const termCell = inOneText(termFields);
export const tenureCell = inOneText(tenureFields);

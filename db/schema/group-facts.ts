import { boolean, foreignKey, integer, pgTable, primaryKey } from "drizzle-orm/pg-core";
import { day } from "./columns";
import { count, dimensions, sum } from "./fact-columns";
import { workspaces } from "./workspaces";

/**
 * Retained sums over windows of 3 and 12 months, by the month a window ends with. Rows reach beyond the data date by a
 * window's length, as things will stand if nobody moves again: a new month then changes nothing for those who did not.
 */
export const windowCells = pgTable(
  "window_cells",
  {
    ...dimensions(),
    /** Months. */
    length: integer("length").$type<3 | 12>().notNull(),
    month: day("month").notNull(),
    openingCustomers: count("opening_customers"),
    openingMrr: sum("opening_mrr"),
    /** Customers with MRR at the window's opening that have MRR at its close, and their MRR then. */
    retainedCustomers: count("retained_customers"),
    retainedMrr: sum("retained_mrr"),
    /** Σ min(opening, closing) over them. */
    grossRetainedMrr: sum("gross_retained_mrr"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.segmentId, t.breakdown, t.value, t.length, t.month] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.id] }).onDelete("cascade"),
  ],
);

/** The values of each breakdown with the customers that ever paid; the largest are kept apart, the rest is one more. */
export const breakdownValues = pgTable(
  "breakdown_values",
  { ...dimensions(), customers: count("customers"), kept: boolean("kept").notNull().default(false) },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.segmentId, t.breakdown, t.value] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.id] }).onDelete("cascade"),
  ],
);

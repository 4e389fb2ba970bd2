import { foreignKey, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { day, moment, oneOf, workspaceId } from "./columns";
import { count, dimensions, squares, sum } from "./fact-columns";
import { churnKinds } from "./subscriptions";
import { workspaces } from "./workspaces";

/** The segment "All customers": every workspace has it, no row defines it. */
export const allCustomers = "00000000-0000-0000-0000-000000000000";

/** Sums per cohort month and calendar month: every curve and every KPI is made of these, never of the ledger. */
export const monthCells = pgTable(
  "month_cells",
  {
    ...dimensions(),
    cohortMonth: day("cohort_month").notNull(),
    month: day("month").notNull(),
    openingCustomers: count("opening_customers"),
    newCustomers: count("new_customers"),
    reactivatedCustomers: count("reactivated_customers"),
    churnedVoluntary: count("churned_voluntary"),
    churnedInvoluntary: count("churned_involuntary"),
    churnedUnknown: count("churned_unknown"),
    /** Of the churned above: those whose day is unknown. */
    churnedUndated: count("churned_undated"),
    closingCustomers: count("closing_customers"),
    openingMrr: sum("opening_mrr"),
    newMrr: sum("new_mrr"),
    expansionMrr: sum("expansion_mrr"),
    reactivationMrr: sum("reactivation_mrr"),
    contractionMrr: sum("contraction_mrr"),
    churnMrr: sum("churn_mrr"),
    closingMrr: sum("closing_mrr"),
    /** Customers with MRR at the opening that still have MRR at the close, and their MRR then. */
    retainedCustomers: count("retained_customers"),
    retainedMrr: sum("retained_mrr"),
    /** Σ min(opening, closing) over them. */
    grossRetainedMrr: sum("gross_retained_mrr"),
    /** New in the month and gone at its close. */
    newLostCustomers: count("new_lost_customers"),
    /** Per customer, rounded half-even to the cent. */
    closingMarginMrr: sum("closing_margin_mrr"),
    /** Over the retained, x opening and y closing MRR: second moments for the intervals, exact. */
    sumX: sum("sum_x"),
    sumXX: squares("sum_xx"),
    sumYY: squares("sum_yy"),
    sumXY: squares("sum_xy"),
    /** Over all with MRR at the opening: Σ opening². */
    sumOpening2: squares("sum_opening2"),
    sumClosing2: squares("sum_closing2"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.segmentId, t.breakdown, t.value, t.cohortMonth, t.month] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.id] }).onDelete("cascade"),
  ],
);

/** Customers by whole months of tenure: what undated churn can be measured on. */
export const tenureCells = pgTable(
  "tenure_cells",
  {
    ...dimensions(),
    tenureMonths: integer("tenure_months").notNull(),
    customers: count("customers"),
    churned: count("churned"),
    churnedUndated: count("churned_undated"),
    /** Σ of the last MRR above zero: of the active their MRR, of the churned the MRR lost. */
    lastMrr: sum("last_mrr"),
    churnedMrr: sum("churned_mrr"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.segmentId, t.breakdown, t.value, t.tenureMonths] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.id] }).onDelete("cascade"),
  ],
);

/**
 * Churned customers by why, when, what they left and how long they had stayed. Of no interval breakdown: the term is
 * in the key.
 */
export const churnCells = pgTable(
  "churn_cells",
  {
    ...dimensions(),
    month: day("month").notNull(),
    kind: oneOf("kind", churnKinds).notNull(),
    category: text("category").notNull(),
    reason: text("reason").notNull(),
    /** The plan left. */
    plan: text("plan").notNull(),
    /** Billing term of the customer, as in the interval breakdown. */
    term: text("term").notNull(),
    tenureMonths: integer("tenure_months").notNull(),
    customers: count("customers"),
    churnedUndated: count("churned_undated"),
    mrr: sum("mrr"),
  },
  (t) => [
    primaryKey({
      name: "churn_cells_pk",
      columns: [t.workspaceId, t.segmentId, t.breakdown, t.value, t.month, t.kind, t.category, t.reason, t.plan, t.term, t.tenureMonths],
    }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.id] }).onDelete("cascade"),
  ],
);

/** As of when the facts above speak; replaced with them, in one transaction. */
export const factStates = pgTable(
  "fact_states",
  {
    workspaceId: workspaceId().primaryKey(),
    /** Null before the first import. */
    dataDate: day("data_date"),
    /** The month of the first movement. */
    firstMonth: day("first_month"),
    /** What the code that made them keeps: others are made anew by the next refresh. */
    version: integer("version").notNull().default(0),
    refreshedAt: moment("refreshed_at").notNull().defaultNow(),
  },
  (t) => [foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.id] }).onDelete("cascade")],
);

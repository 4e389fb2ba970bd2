import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { cents, day, inList, oneOf, workspaceId } from "./columns";
import { churnKinds, intervals } from "./subscriptions";

export const movementKinds = ["new", "expansion", "contraction", "churn", "reactivation"] as const;

/*
 * These tables are derived and have no foreign keys: checking four million rows one by one took as long as deriving them.
 * `rebuildLedger` keeps them true: whoever removes customers calls it with them, in the same transaction.
 */

/** The ledger: at most one row per customer per day, the net change of the customer's total MRR that day. */
export const mrrMovements = pgTable(
  "mrr_movements",
  {
    workspaceId: workspaceId(),
    customerId: uuid("customer_id").notNull(),
    occurredOn: day("occurred_on").notNull(),
    /** First day of the month of occurred_on. */
    month: day("month").notNull(),
    /** Day of the customer's next movement: after_mrr holds in [occurred_on, next_on). Null for the last one. */
    nextOn: day("next_on"),
    kind: oneOf("kind", movementKinds).notNull(),
    before: cents("before_mrr").notNull(),
    after: cents("after_mrr").notNull(),
    /** What the month began with and whether this movement ends it: cells are then sums of rows, without looking around. */
    openingMrr: cents("opening_mrr").notNull(),
    closesMonth: boolean("closes_month").notNull(),
    /** Likewise for the windows of 3 and 12 months: what the one that ends with this month opened with, what the one that begins with it closes with. */
    opening3Mrr: cents("opening_3_mrr").notNull().default(sql`0`),
    opening12Mrr: cents("opening_12_mrr").notNull().default(sql`0`),
    closing3Mrr: cents("closing_3_mrr").notNull().default(sql`0`),
    closing12Mrr: cents("closing_12_mrr").notNull().default(sql`0`),
    /** A churn whose day is only known as "by the as-of date". */
    undated: boolean("undated").notNull().default(false),
    /** Of a churn: why, and the plan left. A contraction keeps the reason given for the subscription that ended. */
    churnKind: oneOf("churn_kind", churnKinds),
    churnCategory: text("churn_category"),
    churnReason: text("churn_reason"),
    planLeft: text("plan_left"),
    /** What was said of it: the cancellation whose reason it has. */
    cancellationId: uuid("cancellation_id"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.customerId, t.occurredOn] }),
    index("mrr_movements_by_day").on(t.workspaceId, t.occurredOn, t.kind),
    // Of customers as they stood on any day, the largest first: a list is a few steps along it.
    index("mrr_movements_by_amount").on(t.workspaceId, t.after, t.customerId),
    check("mrr_movements_kind", inList("kind", movementKinds)),
    check("mrr_movements_churn_kind", inList("churn_kind", churnKinds)),
  ],
);

/** One row per customer that ever paid, as at the data date: cohort, breakdown values, what lists show. */
export const customerSummaries = pgTable(
  "customer_summaries",
  {
    workspaceId: workspaceId(),
    customerId: uuid("customer_id").notNull(),
    cohortMonth: day("cohort_month").notNull(),
    firstPaidOn: day("first_paid_on").notNull(),
    /** Of the first paid subscription (the largest that day): fixed, so cohorts by plan are sound. */
    firstPlan: text("first_plan"),
    firstInterval: oneOf("first_interval", intervals).notNull(),
    /** quarter is 3 months: the interval breakdown shows both parts. */
    firstIntervalCount: integer("first_interval_count").notNull(),
    channel: text("channel"),
    country: text("country"),
    referred: boolean("referred").notNull().default(false),
    /** How many others it brought, where the billing system tells. */
    referralCount: integer("referral_count"),
    /** Of the attributes the workspace has chosen to break its numbers down by. */
    attributes: jsonb("attributes").$type<Record<string, string | number | boolean>>().notNull().default({}),
    /** At the end of the data date; 0 for a former customer. */
    mrr: cents("mrr").notNull(),
    /** The last MRR above zero: that of an active customer, what was lost with a former one. */
    lastMrr: cents("last_mrr").notNull(),
    /** The plan at the data date, or the one left. */
    currentPlan: text("current_plan"),
    churnedOn: day("churned_on"),
    churnUndated: boolean("churn_undated").notNull().default(false),
    /**
     * Of a former customer: whole calendar months from the first payment to the end. Null while active, when it
     * runs to the data date: kept here it would have to be rewritten for everybody each time that date moves.
     */
    tenureMonths: integer("tenure_months"),
    lastMovementOn: day("last_movement_on").notNull(),
    /**
     * Margin earned at the closes of the months before that of the last movement, by the margins of the workspace. What came
     * since is the MRR of now: kept here as well it would have to be rewritten for everybody each month.
     */
    earned: cents("earned").notNull().default(sql`0`),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.customerId] }),
    // Equal ones by customer, as lists go on from one page to the next.
    index("customer_summaries_by_mrr").on(t.workspaceId, t.mrr, t.customerId),
    index("customer_summaries_by_first_day").on(t.workspaceId, t.firstPaidOn, t.customerId),
    check("customer_summaries_interval", inList("first_interval", intervals)),
  ],
);

/**
 * Customers that pay today and are known to leave after the data date: those whose service ends on a later day, and those who
 * asked to leave without a day being known. One row each.
 */
export const scheduledChurns = pgTable(
  "scheduled_churns",
  {
    workspaceId: workspaceId(),
    customerId: uuid("customer_id").notNull(),
    /** The first day on which nothing is left to pay for. Where only the request is known, the end of the term it was made in. */
    leavesOn: day("leaves_on").notNull(),
    /** The day is known, and not only that the customer asked. */
    dated: boolean("dated").notNull(),
    requestedOn: day("requested_on"),
    /** Of the data date: what is at risk. */
    mrr: cents("mrr").notNull(),
    kind: oneOf("kind", churnKinds).notNull(),
    category: text("category"),
    reason: text("reason"),
    plan: text("plan"),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.customerId] }), check("scheduled_churns_kind", inList("kind", churnKinds))],
);

/** Terms longer than a month that come up for renewal after the data date and go on, by customer and day: whom the cells of what is dated count. */
export const upcomingRenewals = pgTable(
  "upcoming_renewals",
  {
    workspaceId: workspaceId(),
    customerId: uuid("customer_id").notNull(),
    day: day("day").notNull(),
    /** Of the data date, of all subscriptions that renew that day. */
    mrr: cents("mrr").notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.customerId, t.day] })],
);

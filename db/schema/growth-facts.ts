import { foreignKey, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { day, oneOf } from "./columns";
import { count, dimensions, sum } from "./fact-columns";
import { workspaces } from "./workspaces";

/** New customers by the channel that brought them: every channel by its own name, however many there are; and how many were referred. */
export const acquisitionCells = pgTable(
  "acquisition_cells",
  {
    ...dimensions(),
    month: day("month").notNull(),
    channel: text("channel").notNull(),
    newCustomers: count("new_customers"),
    newReferred: count("new_referred"),
    newMrr: sum("new_mrr"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.segmentId, t.breakdown, t.value, t.month, t.channel] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.id] }).onDelete("cascade"),
  ],
);

/** MRR at each month's close by the plan of that day; '' is no plan. */
export const planCells = pgTable(
  "plan_cells",
  { ...dimensions(), month: day("month").notNull(), plan: text("plan").notNull(), subscriptions: count("subscriptions"), closingMrr: sum("closing_mrr") },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.segmentId, t.breakdown, t.value, t.month, t.plan] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.id] }).onDelete("cascade"),
  ],
);

/** Terms longer than a month that ended in the month, and those that went on; MRR is what the ending term earned. */
export const renewalCells = pgTable(
  "renewal_cells",
  { ...dimensions(), month: day("month").notNull(), due: count("due"), renewed: count("renewed"), dueMrr: sum("due_mrr"), renewedMrr: sum("renewed_mrr") },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.segmentId, t.breakdown, t.value, t.month] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.id] }).onDelete("cascade"),
  ],
);

export const scheduledKinds = ["churn", "renewal"] as const;

/** What is dated after the data date, by day: who leaves and what they still pay, and terms that come up for renewal. */
export const scheduledCells = pgTable(
  "scheduled_cells",
  { ...dimensions(), day: day("day").notNull(), kind: oneOf("kind", scheduledKinds).notNull(), customers: count("customers"), mrr: sum("mrr") },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.segmentId, t.breakdown, t.value, t.day, t.kind] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.id] }).onDelete("cascade"),
  ],
);

/** Trials by the month they ended in. */
export const trialCells = pgTable(
  "trial_cells",
  { ...dimensions(), month: day("month").notNull(), ended: count("ended"), converted: count("converted"), open: count("open") },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.segmentId, t.breakdown, t.value, t.month] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.id] }).onDelete("cascade"),
  ],
);

/** The referral funnel, each step in its own month; the group is that of the referrer. */
export const referralCells = pgTable(
  "referral_cells",
  {
    ...dimensions(),
    month: day("month").notNull(),
    invited: count("invited"),
    signedUp: count("signed_up"),
    paying: count("paying"),
    rewarded: count("rewarded"),
    rewards: sum("rewards"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.segmentId, t.breakdown, t.value, t.month] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.id] }).onDelete("cascade"),
  ],
);

/** Cash of a cohort by calendar month: succeeded less refunded, and how many succeeded. */
export const paymentCells = pgTable(
  "payment_cells",
  { ...dimensions(), cohortMonth: day("cohort_month").notNull(), month: day("month").notNull(), received: sum("received"), payments: count("payments") },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.segmentId, t.breakdown, t.value, t.cohortMonth, t.month] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.id] }).onDelete("cascade"),
  ],
);

import { boolean, check, foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { cents, createdAt, day, id, inList, oneOf, workspaceId } from "./columns";
import { customers } from "./customers";
import { sources } from "./imports";

export const intervals = ["day", "week", "month", "year"] as const;
export const churnKinds = ["voluntary", "involuntary", "unknown"] as const;

/** A contract of a customer. Its price over time is in its phases. */
export const subscriptions = pgTable(
  "subscriptions",
  {
    workspaceId: workspaceId(),
    id: id(),
    customerId: uuid("customer_id").notNull(),
    externalId: text("external_id").notNull(),
    sourceId: uuid("source_id").notNull(),
    startedOn: day("started_on").notNull(),
    /** The day the customer asked to leave; never the day service ends. */
    cancelRequestedOn: day("cancel_requested_on"),
    /** First day without service; may lie after the data date (scheduled). */
    endedOn: day("ended_on"),
    /** The end is only known as "by the as-of date": it counts in stocks, not in a calendar month's rates. */
    endUndated: boolean("end_undated").notNull().default(false),
    /** As told by a snapshot of an undated leaver; else derived from dates. */
    tenureMonths: integer("tenure_months"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex("subscriptions_external_id").on(t.workspaceId, t.sourceId, t.externalId),
    index("subscriptions_by_customer").on(t.workspaceId, t.customerId),
    foreignKey({ columns: [t.workspaceId, t.customerId], foreignColumns: [customers.workspaceId, customers.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.workspaceId, t.sourceId], foreignColumns: [sources.workspaceId, sources.id] }).onDelete("cascade"),
  ],
);

/** A stretch [starts_on, ends_on) in which a subscription has one plan, price and quantity. */
export const subscriptionPhases = pgTable(
  "subscription_phases",
  {
    workspaceId: workspaceId(),
    id: id(),
    subscriptionId: uuid("subscription_id").notNull(),
    customerId: uuid("customer_id").notNull(),
    startsOn: day("starts_on").notNull(),
    endsOn: day("ends_on"),
    plan: text("plan"),
    interval: oneOf("interval", intervals).notNull(),
    intervalCount: integer("interval_count").notNull().default(1),
    /** In minor units of `currency`, as the billing system says it. */
    unitAmount: cents("unit_amount").notNull(),
    quantity: integer("quantity").notNull().default(1),
    currency: text("currency").notNull(),
    /** Monthly, after quantity and currency, rounded half-even to the workspace's cent, once. */
    mrr: cents("mrr").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex("subscription_phases_start").on(t.workspaceId, t.subscriptionId, t.startsOn),
    index("subscription_phases_by_customer").on(t.workspaceId, t.customerId),
    foreignKey({ columns: [t.workspaceId, t.subscriptionId], foreignColumns: [subscriptions.workspaceId, subscriptions.id] }).onDelete("cascade"),
    check("subscription_phases_interval", inList("interval", intervals)),
  ],
);

/** A wish or a notice to leave, with the customer's reason; matched to the churn that follows it. */
export const cancellations = pgTable(
  "cancellations",
  {
    workspaceId: workspaceId(),
    id: id(),
    customerId: uuid("customer_id").notNull(),
    subscriptionId: uuid("subscription_id"),
    cancelledOn: day("cancelled_on").notNull(),
    kind: oneOf("kind", churnKinds).notNull().default("unknown"),
    category: text("category"),
    reason: text("reason"),
    comment: text("comment"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index("cancellations_by_customer").on(t.workspaceId, t.customerId, t.cancelledOn),
    foreignKey({ columns: [t.workspaceId, t.customerId], foreignColumns: [customers.workspaceId, customers.id] }).onDelete("cascade"),
    check("cancellations_kind", inList("kind", churnKinds)),
  ],
);

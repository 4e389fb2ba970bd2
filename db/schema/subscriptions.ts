import { sql } from "drizzle-orm";
import { boolean, check, foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { cents, createdAt, day, id, imported, inList, inRange, oneOf, workspaceId } from "./columns";
import { customers } from "./customers";
import { sources } from "./imports";

export const intervals = ["day", "week", "month", "year"] as const;
export const subscriptionKinds = ["base", "add_on"] as const;
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
    /** What a customer came for, or what it bought beside that. Both count: an add-on is an expansion, its end a contraction. */
    kind: oneOf("kind", subscriptionKinds).notNull().default("base"),
    /** Whose service it is, when it is not the workspace's own; and what of its revenue stays as margin, in parts per million. Kept, in no number yet. */
    partner: text("partner"),
    marginSharePpm: integer("margin_share_ppm"),
    startedOn: day("started_on").notNull(),
    /** A free trial [starts, ends): the first paid day is the one it ends on, whatever the phases say. */
    trialStartsOn: day("trial_starts_on"),
    trialEndsOn: day("trial_ends_on"),
    /** The day since which a charge is unpaid, to this day or to the end; null once it is paid. */
    pastDueSince: day("past_due_since"),
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
    check("subscriptions_kind", inList("kind", subscriptionKinds)),
    check("subscriptions_margin_share", inRange("margin_share_ppm", 0, 1_000_000)),
    check("subscriptions_trial", sql.raw("trial_starts_on <= trial_ends_on")),
    uniqueIndex("subscriptions_external_id").on(t.workspaceId, t.sourceId, t.externalId),
    index("subscriptions_by_customer").on(t.workspaceId, t.customerId),
    index("subscriptions_by_trial_end").on(t.workspaceId, t.trialEndsOn).where(sql`trial_ends_on is not null`),
    foreignKey({ columns: [t.workspaceId, t.customerId], foreignColumns: [customers.workspaceId, customers.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.workspaceId, t.sourceId], foreignColumns: [sources.workspaceId, sources.id] }).onDelete("cascade"),
  ],
);

/** A stretch [starts_on, ends_on) in which a subscription has one plan, price, quantity and set of discounts. */
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
    /** Monthly, after quantity, discounts and currency, rounded half-even to the workspace's cent, once. */
    mrr: cents("mrr").notNull(),
    /** The same but for one-time discounts, which the setting `discounts` may leave out; null where there is none. */
    mrrWithoutOnce: cents("mrr_without_once"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex("subscription_phases_start").on(t.workspaceId, t.subscriptionId, t.startsOn),
    index("subscription_phases_by_customer").on(t.workspaceId, t.customerId),
    foreignKey({ columns: [t.workspaceId, t.subscriptionId], foreignColumns: [subscriptions.workspaceId, subscriptions.id] }).onDelete("cascade"),
    check("subscription_phases_interval", inList("interval", intervals)),
  ],
);

/**
 * A wish or a notice to leave, with the customer's reason; matched to the churn that follows it. Told beside a
 * subscription, by a file of its own (`sourceId`), or by hand (`recordedBy`).
 */
export const cancellations = pgTable(
  "cancellations",
  {
    workspaceId: workspaceId(),
    id: id(),
    customerId: uuid("customer_id").notNull(),
    subscriptionId: uuid("subscription_id"),
    ...imported(),
    recordedBy: uuid("recorded_by"),
    cancelledOn: day("cancelled_on").notNull(),
    kind: oneOf("kind", churnKinds).notNull().default("unknown"),
    /** As they were told; what they count as is in `churn_reason_map`. */
    category: text("category"),
    reason: text("reason"),
    comment: text("comment"),
    /** Whom the customer goes to. */
    competitor: text("competitor"),
    /** Taken back by the customer: kept, not counted. Since a day, or since ever where nobody told it. */
    withdrawn: boolean("withdrawn").notNull().default(false),
    withdrawnOn: day("withdrawn_on"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index("cancellations_by_customer").on(t.workspaceId, t.customerId, t.cancelledOn),
    index("cancellations_by_source").on(t.workspaceId, t.sourceId, t.externalId),
    index("cancellations_by_day").on(t.workspaceId, t.cancelledOn),
    // Few say anything.
    index("cancellations_in_words").on(t.workspaceId, t.id).where(sql`comment is not null`),
    foreignKey({ columns: [t.workspaceId, t.customerId], foreignColumns: [customers.workspaceId, customers.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.workspaceId, t.sourceId], foreignColumns: [sources.workspaceId, sources.id] }).onDelete("cascade"),
    check("cancellations_kind", inList("kind", churnKinds)),
    check("cancellations_withdrawn", sql.raw("withdrawn or withdrawn_on is null")),
  ],
);

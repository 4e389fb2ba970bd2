import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { asTold, cents, day, id, imported, inList, oneOf, workspaceId } from "./columns";
import { customers } from "./customers";
import { sources } from "./imports";
import { workspaces } from "./workspaces";

export const spendCategories = ["media", "salaries", "tools", "other"] as const;
export const spendPurposes = ["acquisition", "retention"] as const;

/** What was spent to win (or keep) customers, by month and channel; a negative amount is a credit. */
export const acquisitionSpend = pgTable(
  "acquisition_spend",
  {
    workspaceId: workspaceId(),
    id: id(),
    /** The source and key of an imported line; null for one that was typed. */
    ...imported(),
    /** Null where only the month is known. */
    spentOn: day("spent_on"),
    month: day("month").notNull(),
    channel: text("channel").notNull(),
    campaign: text("campaign"),
    category: oneOf("category", spendCategories).notNull(),
    purpose: oneOf("purpose", spendPurposes).notNull(),
    amount: cents("amount").notNull(),
    ...asTold(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index("acquisition_spend_by_source").on(t.workspaceId, t.sourceId, t.externalId),
    foreignKey({ columns: [t.workspaceId, t.sourceId], foreignColumns: [sources.workspaceId, sources.id] }).onDelete("cascade"),
    index("acquisition_spend_by_month").on(t.workspaceId, t.month, t.channel),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.id] }).onDelete("cascade"),
    check("acquisition_spend_category", inList("category", spendCategories)),
    check("acquisition_spend_purpose", inList("purpose", spendPurposes)),
  ],
);

export const paymentStatuses = ["succeeded", "failed", "refunded"] as const;

export const payments = pgTable(
  "payments",
  {
    workspaceId: workspaceId(),
    id: id(),
    customerId: uuid("customer_id").notNull(),
    sourceId: uuid("source_id"),
    externalId: text("external_id").notNull(),
    paidOn: day("paid_on").notNull(),
    status: oneOf("status", paymentStatuses).notNull(),
    /** Never negative: what a refund gives back is a row of its own, with the id of its payment. */
    amount: cents("amount").notNull(),
    ...asTold(),
    method: text("method"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index("payments_by_source").on(t.workspaceId, t.sourceId, t.externalId),
    foreignKey({ columns: [t.workspaceId, t.sourceId], foreignColumns: [sources.workspaceId, sources.id] }).onDelete("cascade"),
    index("payments_by_customer").on(t.workspaceId, t.customerId, t.paidOn),
    // Few payments fail: a segment that asks for them reads those alone.
    index("payments_failed").on(t.workspaceId, t.customerId, t.paidOn).where(sql`${t.status} = 'failed'`),
    foreignKey({ columns: [t.workspaceId, t.customerId], foreignColumns: [customers.workspaceId, customers.id] }).onDelete("cascade"),
    check("payments_status", inList("status", paymentStatuses)),
  ],
);

/** An invitation by a customer and how far it came: at most one of a referee, and no circle among them. */
export const referrals = pgTable(
  "referrals",
  {
    workspaceId: workspaceId(),
    id: id(),
    /** The source and key of an imported line; null for one that was recorded by hand. */
    ...imported(),
    referrerId: uuid("referrer_id").notNull(),
    /** Null until the referee, told by id or email, is a customer. */
    refereeId: uuid("referee_id"),
    refereeKey: text("referee_key"),
    refereeEmailLc: text("referee_email_lc"),
    /** The import with which the referee was found among the customers: undoing it parts them again. */
    joinedBy: uuid("joined_by"),
    invitedOn: day("invited_on"),
    signedUpOn: day("signed_up_on"),
    paidOn: day("paid_on"),
    rewardedOn: day("rewarded_on"),
    reward: cents("reward"),
    ...asTold(),
    programme: text("programme"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index("referrals_by_source").on(t.workspaceId, t.sourceId, t.externalId),
    index("referrals_by_referrer").on(t.workspaceId, t.referrerId),
    index("referrals_by_referee").on(t.workspaceId, t.refereeId),
    foreignKey({ columns: [t.workspaceId, t.sourceId], foreignColumns: [sources.workspaceId, sources.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.workspaceId, t.referrerId], foreignColumns: [customers.workspaceId, customers.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.workspaceId, t.refereeId], foreignColumns: [customers.workspaceId, customers.id] }).onDelete("cascade"),
  ],
);

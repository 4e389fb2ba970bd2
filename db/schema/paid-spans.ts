import { boolean, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { cents, day, oneOf, workspaceId } from "./columns";
import { intervals } from "./subscriptions";

/**
 * The stretches [starts_on, ends_on) in which a subscription earns money by the workspace's conventions, those to come as
 * well: what the ledger and the facts beside it are summed from. Derived, and without a foreign key, as the ledger is.
 */
export const paidSpans = pgTable(
  "paid_spans",
  {
    workspaceId: workspaceId(),
    customerId: uuid("customer_id").notNull(),
    subscriptionId: uuid("subscription_id").notNull(),
    startsOn: day("starts_on").notNull(),
    endsOn: day("ends_on"),
    plan: text("plan"),
    interval: oneOf("interval", intervals).notNull(),
    intervalCount: integer("interval_count").notNull(),
    mrr: cents("mrr").notNull(),
    /** The end is only known as "by that day". */
    undated: boolean("undated").notNull(),
    /** The subscription ends with it, which is more than a price that ends. */
    final: boolean("final").notNull(),
    /** It ends because it went unpaid. */
    lapsed: boolean("lapsed").notNull(),
    /** When its end was asked for. */
    requestedOn: day("requested_on"),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.customerId, t.subscriptionId, t.startsOn] })],
);

import { foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { workspaceId } from "./columns";
import { count, sum } from "./fact-columns";
import { workspaces } from "./workspaces";

/*
 * What is told of customers who refer, of the whole workspace, up to the data date. Derived, like the ledger: without a
 * foreign key to the customers, whoever removes those derives these anew in the same transaction.
 */

/** Who referred somebody, by name: what came of it, and what the customers brought pay at the data date. */
export const advocates = pgTable(
  "advocates",
  {
    workspaceId: workspaceId(),
    customerId: uuid("customer_id").notNull(),
    invited: count("invited"),
    signedUp: count("signed_up"),
    paying: count("paying"),
    rewarded: count("rewarded"),
    rewards: sum("rewards"),
    /** Of the paying: who still has MRR, and how much. */
    stillPaying: count("still_paying"),
    mrr: sum("mrr"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.customerId] }),
    index("advocates_by_paying").on(t.workspaceId, t.paying, t.mrr),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.id] }).onDelete("cascade"),
  ],
);

/** Active customers with one value of a trait, and how many of them refer. */
export const advocateTraits = pgTable(
  "advocate_traits",
  { workspaceId: workspaceId(), trait: text("trait").notNull(), value: text("value").notNull(), customers: count("customers"), advocates: count("advocates") },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.trait, t.value] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.id] }).onDelete("cascade"),
  ],
);

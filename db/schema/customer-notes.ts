import { foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, moment, workspaceId } from "./columns";
import { customers } from "./customers";

/** What a member of the workspace wrote down about a customer, for the others to read. */
export const customerNotes = pgTable(
  "customer_notes",
  {
    workspaceId: workspaceId(),
    id: id(),
    customerId: uuid("customer_id").notNull(),
    /** Whoever wrote it may have left the workspace since. */
    authorId: uuid("author_id").notNull(),
    body: text("body").notNull(),
    createdAt: createdAt(),
    /** Null while it stands as it was written. */
    editedAt: moment("edited_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index("customer_notes_by_customer").on(t.workspaceId, t.customerId, t.createdAt),
    foreignKey({ columns: [t.workspaceId, t.customerId], foreignColumns: [customers.workspaceId, customers.id] }).onDelete("cascade"),
  ],
);

import { integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, moment } from "./columns";

/** Global: a person signs in once and may belong to many workspaces. */
export const users = pgTable("users", {
  id: uuid("id").primaryKey().defaultRandom(),
  email: text("email").notNull(),
  emailLc: text("email_lc").notNull().unique(),
  name: text("name").notNull(),
  passwordHash: text("password_hash").notNull(),
  /** Raised by "sign out everywhere" and by a password change; older sessions end. */
  sessionVersion: integer("session_version").notNull().default(1),
  createdAt: createdAt(),
  passwordChangedAt: moment("password_changed_at").notNull().defaultNow(),
});

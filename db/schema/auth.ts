import { bigint, integer, pgTable, text } from "drizzle-orm/pg-core";

/**
 * Counters of wrong sign-ins. Global, because they are counted before anyone is known. The names, types and order of
 * the columns are those that rate-limiter-flexible writes to.
 */
export const signInAttempts = pgTable("sign_in_attempts", {
  /** A prefix and a hash: no address of a person or a machine stands here. */
  key: text("key").primaryKey(),
  points: integer("points").notNull().default(0),
  /** Milliseconds since the epoch. */
  expire: bigint("expire", { mode: "number" }),
});

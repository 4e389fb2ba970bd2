import { sql } from "drizzle-orm";
import { integer, numeric, text, uuid } from "drizzle-orm/pg-core";
import { cents, workspaceId } from "./columns";

/** What every cell starts with: whose it is. */
export const dimensions = () => ({
  workspaceId: workspaceId(),
  segmentId: uuid("segment_id").notNull(),
  /** none, plan, interval, channel, country … */
  breakdown: text("breakdown").notNull(),
  /** One value of the breakdown; '' when the customer has none (shown as "not set") and for breakdown none. */
  value: text("value").notNull(),
});

export const count = (name: string) => integer(name).notNull().default(0);
export const sum = (name: string) => cents(name).notNull().default(sql`0`);
export const squares = (name: string) => numeric(name).notNull().default("0");

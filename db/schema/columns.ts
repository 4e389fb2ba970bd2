import { sql } from "drizzle-orm";
import { bigint, date, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** Every tenant table starts with this column: first in its keys, its policy and its queries. */
export const workspaceId = () => uuid("workspace_id").notNull();

export const id = () => uuid("id").notNull().default(sql`gen_random_uuid()`);

/** Integer minor units (cents) of the workspace's currency. */
export const cents = (name: string) => bigint(name, { mode: "bigint" });

/** A local calendar date, kept as text so that no time zone can shift it. */
export const day = (name: string) => date(name, { mode: "string" });

export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

export const createdAt = () => moment("created_at").notNull().defaultNow();

/** Text with a closed list of values: text + CHECK, because enums cannot use an index under row-level security. */
export const oneOf = <const T extends readonly [string, ...string[]]>(name: string, values: T) =>
  text(name, { enum: values as unknown as [T[number], ...T[number][]] });

/** Where a line comes from: its source, and its key in it. */
export const imported = () => ({ sourceId: uuid("source_id"), externalId: text("external_id") });

/** What the file said before it was brought to the workspace's currency; null when nobody told. */
export const asTold = () => ({ originalAmount: cents("original_amount"), currency: text("currency") });

export const inList = (column: string, values: readonly string[]) =>
  sql.raw(`${column} in (${values.map((value) => `'${value}'`).join(", ")})`);

export const inRange = (column: string, low: number, high: number) => sql.raw(`${column} between ${low} and ${high}`);

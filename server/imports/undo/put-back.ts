import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

/** Tables whose rows an image holds as they were, in an order in which they can be put back. */
const kept = ["subscriptions", "subscription_phases", "cancellations", "imported_records"] as const;

/** What an image kept before a table gained a column lacks, and what it meant then. */
const assumed: Partial<Record<(typeof kept)[number], object>> = { subscriptions: { kind: "base" }, cancellations: { withdrawn: false } };

/** Writes the rows that the temporary table `images` holds as they were; what stands in their place has been taken away. */
export async function putBack(tx: Tx): Promise<void> {
  for (const table of kept) {
    const blank = sql`jsonb_populate_record(null::${sql.raw(table)}, ${JSON.stringify(assumed[table] ?? {})}::jsonb)`;
    await tx.execute(sql`
      insert into ${sql.raw(table)}
      select row.* from images i, jsonb_populate_recordset(${blank}, i.before -> ${table}::text) row`);
  }
}

import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { Refusal } from "@/server/errors";

/** Rows of `incoming` whose customer was there when the file was checked, and is not any more. */
export async function refuseGone(tx: Tx): Promise<void> {
  const { rows } = await tx.execute<{ gone: number }>(sql`select count(*)::int as gone from incoming where customer_id is null`);
  const gone = rows[0]?.gone ?? 0;
  if (gone > 0) throw new Refusal("CONFLICT", "importCustomersGone", { gone });
}

import { and, eq, lte, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { acquisitionSpend as s } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import type { SpendCell } from "../metrics/cells";
import type { DateOnly } from "../metrics/period";
import { yearMonth } from "./group-rows";

const spend = {
  month: yearMonth(s.month),
  channel: s.channel,
  category: s.category,
  purpose: s.purpose,
  amount: sql<bigint>`sum(${s.amount})::bigint`.mapWith(BigInt),
} satisfies Record<keyof SpendCell, unknown>;

/**
 * What was spent by month, channel, category and purpose, minor units, up to the month of the data date; campaigns are
 * summed. Of the whole workspace. Read as imported: a row a month, channel and campaign needs no preparing.
 */
export async function readSpend(tx: Tx, workspaceId: WorkspaceId, dataDate: DateOnly): Promise<SpendCell[]> {
  return tx
    .select(spend)
    .from(s)
    .where(and(eq(s.workspaceId, workspaceId), lte(s.month, dataDate)))
    .groupBy(s.month, s.channel, s.category, s.purpose);
}

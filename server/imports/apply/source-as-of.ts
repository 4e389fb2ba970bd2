import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Target } from "../kinds/kind";

/** The last day the source has spoken of in other imports; null before its first finished one. */
export async function sourceAsOf(tx: Tx, { workspaceId, sourceId, importId }: Target): Promise<string | null> {
  const { rows } = await tx.execute<{ day: string | null }>(sql`
    select max(i.as_of)::text as day from imports i
    where i.workspace_id = ${workspaceId} and i.source_id = ${sourceId} and i.id <> ${importId} and i.status = 'done'`);
  return rows[0]?.day ?? null;
}

import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { confirmed } from "./images";

type Blocker = { id: string; fileName: string };

/**
 * The latest import after this one that stands and builds on it: it has to be undone first. It changed or confirmed what
 * this one brought or changed, or brought something of a customer that this one created, or told why a customer leaves to
 * whom this one gave a subscription. What this one only confirmed is not taken away with it, so nothing builds on that.
 */
export async function findBlocker(tx: Tx, workspaceId: string, importId: string): Promise<Blocker | null> {
  const { rows } = await tx.execute<Blocker>(sql`
    select later.id, later.file_name as "fileName"
    from imports mine
    join imports later on later.workspace_id = ${workspaceId} and later.id <> mine.id and later.finished_at > mine.finished_at
      and later.status in ('done', 'undoing')
    where mine.workspace_id = ${workspaceId} and mine.id = ${importId} and (exists (
      select from import_changes a
      join import_changes b on b.workspace_id = ${workspaceId} and b.key = a.key and b.import_id = later.id
      where a.workspace_id = ${workspaceId} and a.import_id = mine.id and a.before is distinct from ${confirmed})
    or exists (
      select from import_changes a
      join import_changes b on b.workspace_id = ${workspaceId} and b.customer_id = a.customer_id and b.import_id = later.id
      where a.workspace_id = ${workspaceId} and a.import_id = mine.id and a.before is null
        and (a.key = a.customer_id::text or mine.kind = 'subscriptions' and later.kind = 'cancellations')))
    order by later.finished_at desc limit 1`);
  return rows[0] ?? null;
}

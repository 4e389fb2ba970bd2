import { sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { Tx } from "@/db/client";
import type { WorkspaceContext } from "@/server/context";
import { Refusal } from "@/server/errors";
import { confirmed } from "./images";

/** Files share names: the moment tells which. */
export type Blocker = { id: string; fileName: string; finishedAt: Date };

/** The refusal that names it, by the clock of the workspace. */
export function undoBlocked({ workspace: { timeZone } }: WorkspaceContext, { id, fileName, finishedAt }: Blocker): Refusal {
  const clock = Temporal.Instant.fromEpochMilliseconds(finishedAt.getTime()).toZonedDateTimeISO(timeZone).toPlainDateTime();
  return new Refusal("CONFLICT", "importUndoBlocked", { fileName, importId: id, at: clock.toString({ smallestUnit: "minute" }).replace("T", " ") });
}

/**
 * The latest import after this one that stands and builds on it: it has to be undone first. It changed or confirmed what
 * this one brought or changed, or brought something of a customer that this one created, or told why a customer leaves to
 * whom this one gave a subscription. What this one only confirmed is not taken away with it, so nothing builds on that.
 */
export async function findBlocker(tx: Tx, workspaceId: string, importId: string): Promise<Blocker | null> {
  const { rows } = await tx.execute<Omit<Blocker, "finishedAt"> & { finished: string }>(sql`
    select later.id, later.file_name as "fileName", floor(extract(epoch from later.finished_at) * 1000)::text as finished
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
  const [row] = rows;
  return row ? { id: row.id, fileName: row.fileName, finishedAt: new Date(Number(row.finished)) } : null;
}

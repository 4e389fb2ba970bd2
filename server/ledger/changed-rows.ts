import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";

/**
 * What a rebuild of few customers replaces and what it puts there, side by side for the rest of the transaction: facts
 * are sums over customers, so they take away the rows with sign −1 and add those with sign 1 instead of summing all.
 */
const tables = { paid_spans: "changed_spans", mrr_movements: "changed_movements", customer_summaries: "changed_summaries", scheduled_churns: "changed_scheduled" };

/** Call it before the rows are deleted. */
export async function keepReplaced(tx: Tx, workspaceId: WorkspaceId, customers: readonly string[]): Promise<void> {
  for (const [derived, changed] of Object.entries(tables)) {
    await tx.execute(sql`drop table if exists pg_temp.${sql.identifier(changed)}`);
    await tx.execute(sql`
      create temporary table ${sql.identifier(changed)} on commit drop as
      select -1 as sign, d.* from ${sql.identifier(derived)} d where d.workspace_id = ${workspaceId} and d.customer_id = any(${sql.param([...customers])}::uuid[])`);
  }
}

/** Call it when their new rows are there. */
export async function keepReplacements(tx: Tx, workspaceId: WorkspaceId, customers: readonly string[]): Promise<void> {
  for (const [derived, changed] of Object.entries(tables)) {
    await tx.execute(sql`
      insert into ${sql.identifier(changed)}
      select 1, d.* from ${sql.identifier(derived)} d where d.workspace_id = ${workspaceId} and d.customer_id = any(${sql.param([...customers])}::uuid[])`);
    await tx.execute(sql`analyze ${sql.identifier(changed)}`);
  }
}

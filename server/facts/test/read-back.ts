import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import { factTables } from "../fact-tables";
import type { OracleMovement } from "./oracle";

type Stored = Omit<OracleMovement, "before" | "after"> & { external_id: string; before: string; after: string };

/** The ledger as stored, by the customers' external ids. */
export async function readLedger(tx: Tx, workspaceId: WorkspaceId): Promise<Record<string, OracleMovement[]>> {
  const { rows } = await tx.execute<Stored>(sql`
    select c.external_id, m.occurred_on::text as day, m.kind, m.before_mrr as before, m.after_mrr as after, m.undated,
      m.churn_kind as "churnKind", m.churn_category as category, m.churn_reason as reason, m.plan_left as "planLeft"
    from mrr_movements m
    join customers c on c.workspace_id = m.workspace_id and c.id = m.customer_id
    where m.workspace_id = ${workspaceId}
    order by m.occurred_on`);
  const ledger: Record<string, OracleMovement[]> = {};
  for (const { external_id: id, before, after, ...rest } of rows) {
    (ledger[id] ??= []).push({ ...rest, before: BigInt(before), after: BigInt(after) });
  }
  return ledger;
}

/** Everything derived, row by row: two rebuilds are the same when this is. */
export async function readDerived(tx: Tx, workspaceId: WorkspaceId): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const table of ["paid_spans", "mrr_movements", "customer_summaries", "scheduled_churns", "segment_members", ...factTables]) {
    const { rows } = await tx.execute<{ row: unknown }>(sql`
      select to_jsonb(t) as row from ${sql.identifier(table)} t where t.workspace_id = ${workspaceId} order by to_jsonb(t)::text`);
    all[table] = rows.map(({ row }) => row);
  }
  return all;
}

import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { problem, type ImportNotice } from "../../refusal";
import type { Target } from "../kind";

/** Wishes dated after the workspace's data date: in no fact until it reaches them (METRICS §1), so a mistyped year would go unnoticed. */
export async function noticeLate(tx: Tx, { workspaceId, importId }: Target): Promise<ImportNotice[]> {
  const { rows } = await tx.execute<{ rows: number; as_of: string; last_day: string }>(sql`
    select count(*)::int as rows, f.data_date::text as as_of, max(r.record ->> 'cancelled_on') as last_day
    from fact_states f
    join import_rows r on r.workspace_id = ${workspaceId} and r.import_id = ${importId} and (r.record ->> 'cancelled_on')::date > f.data_date
    where f.workspace_id = ${workspaceId}
    group by f.data_date`);
  return rows.map((params) => problem("cancelled_after_facts", { params }));
}

import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { RuleContext } from "./context";
import type { Making } from "./make-segment";

/**
 * How large it is now, in the log of its sizes: the last of a day counts. Beside it who came and went that day, as
 * `refreshMembers` has just told; of a day on which the rule changed, or is counted first, nobody came or went: it begins anew.
 */
export async function keepSize(tx: Tx, { workspaceId, today }: RuleContext, { id, ruleHash, madeHash }: Making): Promise<void> {
  const moved = (table: string) => (madeHash === ruleHash ? sql`(select count(*)::integer from ${sql.identifier(table)})` : sql`null::integer`);
  await tx.execute(sql`
    insert into segment_sizes as z (workspace_id, segment_id, day, customers, paying, mrr, came, went)
    select ${workspaceId}, ${id}, ${today}::date, count(*), count(*) filter (where s.mrr > 0), coalesce(sum(s.mrr), 0), ${moved("came_members")}, ${moved("gone_members")}
    from segment_members b
    join customer_summaries s on s.workspace_id = ${workspaceId} and s.customer_id = b.customer_id
    where b.workspace_id = ${workspaceId} and b.segment_id = ${id}
    on conflict (workspace_id, segment_id, day) do update
      set customers = excluded.customers, paying = excluded.paying, mrr = excluded.mrr, came = z.came + excluded.came, went = z.went + excluded.went`);
}

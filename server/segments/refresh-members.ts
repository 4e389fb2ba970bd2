import { sql } from "drizzle-orm";
import type { Rule } from "@/common/segments/rule";
import type { Tx } from "@/db/client";
import { gatherStatistics } from "../ledger/gather-statistics";
import { compile, matching } from "./compile";
import type { RuleContext } from "./context";

/**
 * Brings the members of a segment to whom its rule fits, and tells who came and who went by temporary tables `came_members`
 * and `gone_members`, for the rest of the transaction. Whoever stays is not written again. Take a rule that was checked.
 */
export async function refreshMembers(tx: Tx, ctx: RuleContext, { id, rule }: { id: string; rule: Rule }): Promise<void> {
  const { workspaceId } = ctx;
  const members = sql`segment_members b where b.workspace_id = ${workspaceId} and b.segment_id = ${id}`;
  for (const table of ["matched_members", "came_members", "gone_members"]) await tx.execute(sql`drop table if exists pg_temp.${sql.identifier(table)}`);
  await tx.execute(sql`create temporary table matched_members on commit drop as select s.customer_id from ${matching(ctx, compile(ctx, rule.root))}`);
  await tx.execute(sql`analyze matched_members`);
  await tx.execute(sql`
    create temporary table came_members on commit drop as
    select m.customer_id from matched_members m where not exists (select from ${members} and b.customer_id = m.customer_id)`);
  await tx.execute(sql`
    create temporary table gone_members on commit drop as
    select b.customer_id from ${members} and not exists (select from matched_members m where m.customer_id = b.customer_id)`);
  await tx.execute(sql`delete from ${members} and b.customer_id in (select g.customer_id from gone_members g)`);
  const { rowCount } = await tx.execute(sql`
    insert into segment_members (workspace_id, segment_id, customer_id) select ${workspaceId}, ${id}, c.customer_id from came_members c order by c.customer_id`);
  await gatherStatistics(tx, "segment_members", rowCount);
}

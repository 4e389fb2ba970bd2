import { sql, type SQL } from "drizzle-orm";
import { conditionsOf, isGroup, type RuleNode } from "@/common/segments/rule";
import type { Tx } from "@/db/client";
import type { Size } from "../metrics/segments/size";
import { combined, compileEach } from "./compile";
import type { RuleContext } from "./context";
import { sizeColumns, sizeOf, type StoredSize } from "./read-size";

/** How many customers a condition or a group is true of by itself, and in a group of which all must be true how many are left after it. */
export type NodeCount = { place: string; matches: number; left: number | null };

export type Counted = { matched: Size; whole: Size; nodes: NodeCount[] };

type Placed = { place: string; node: RuleNode; before: readonly RuleNode[] | null };

/** One pass over everybody: each condition is looked at once, the groups are made of what came of it. */
export async function countNodes(tx: Tx, ctx: RuleContext, root: RuleNode): Promise<Counted> {
  const conditions = conditionsOf(root);
  const { joins, conditions: each } = compileEach(ctx, conditions);
  const columns = each.map((condition, index) => sql`(${condition}) as ${sql.raw(`met_${index}`)}`);
  const met = (node: RuleNode): SQL => combined(node, (leaf) => sql.raw(`s.met_${conditions.indexOf(leaf)}`));
  const placed = placesIn(root, "");
  const counts = placed.map(({ node, before }, index) => sql`
    count(*) filter (where ${met(node)}) as ${sql.raw(`matches_${index}`)}
    ${before ? sql`, count(*) filter (where ${met({ match: "all", of: [...before, node] })}) as ${sql.raw(`left_${index}`)}` : sql``}`);
  const { rows } = await tx.execute<StoredSize & Record<string, string>>(sql`
    select ${sizeColumns(met(root))}, count(*) as all_customers, count(*) filter (where s.mrr > 0) as all_paying, coalesce(sum(s.mrr), 0) as all_mrr
      ${counts.length > 0 ? sql`, ${sql.join(counts, sql`, `)}` : sql``}
    from (
      select s.mrr ${columns.length > 0 ? sql`, ${sql.join(columns, sql`, `)}` : sql``}
      from customer_summaries s ${joins}
      where s.workspace_id = ${ctx.workspaceId}
      offset 0
    ) s`);
  const [row] = rows;
  if (!row) throw new Error("a sum answers one row");
  return {
    matched: sizeOf(row),
    whole: sizeOf({ customers: row.all_customers ?? "0", paying: row.all_paying ?? "0", mrr: row.all_mrr ?? "0" }),
    nodes: placed.map(({ place, before }, index) => ({ place, matches: Number(row[`matches_${index}`]), left: before ? Number(row[`left_${index}`]) : null })),
  };
}

/** Everything below a group, by where it stands: "2.1" is the first of the second. */
function placesIn(node: RuleNode, place: string): Placed[] {
  if (!isGroup(node)) return [];
  return node.of.flatMap((child, index) => {
    const own = place === "" ? `${index + 1}` : `${place}.${index + 1}`;
    return [{ place: own, node: child, before: node.match === "all" ? node.of.slice(0, index) : null }, ...placesIn(child, own)];
  });
}

import { sql, type SQL } from "drizzle-orm";
import { conditionsOf, isGroup, type RuleNode } from "@/common/segments/rule";
import type { Tx } from "@/db/client";
import { combined, compileEach } from "./compile";
import type { RuleContext } from "./context";

/** How many customers a condition or a group is true of by itself, and in a group of which all must be true how many are left after it. */
export type NodeCount = { place: string; matches: number; left: number | null };

type Placed = { place: string; node: RuleNode; before: readonly RuleNode[] | null };

/** One pass over everybody: each condition is looked at once, the groups are made of what came of it. */
export async function countNodes(tx: Tx, ctx: RuleContext, root: RuleNode): Promise<NodeCount[]> {
  const conditions = conditionsOf(root);
  const { joins, conditions: each } = compileEach(ctx, conditions);
  const columns = each.map((condition, index) => sql`(${condition}) as ${sql.raw(`met_${index}`)}`);
  const met = (node: RuleNode): SQL => combined(node, (leaf) => sql.raw(`s.met_${conditions.indexOf(leaf)}`));
  const nodes = placed(root);
  const counts = nodes.map(({ node, before }, index) => sql`
    count(*) filter (where ${met(node)}) as ${sql.raw(`matches_${index}`)}
    ${before ? sql`, count(*) filter (where ${met({ match: "all", of: [...before, node] })}) as ${sql.raw(`left_${index}`)}` : sql``}`);
  const { rows } = await tx.execute<Record<string, string>>(sql`
    select ${sql.join(counts, sql`, `)}
    from (
      select ${sql.join(columns, sql`, `)}
      from customer_summaries s ${joins}
      where s.workspace_id = ${ctx.workspaceId}
    ) s`);
  const [row] = rows;
  if (!row) throw new Error("a sum answers one row");
  return nodes.map(({ place, before }, index) => ({ place, matches: Number(row[`matches_${index}`]), left: before ? Number(row[`left_${index}`]) : null }));
}

/** Everything in a rule, by where it stands: "" is the whole, "2.1" the first of the second. */
const placed = (root: RuleNode): Placed[] => [{ place: "", node: root, before: null }, ...placesIn(root, "")];

function placesIn(node: RuleNode, place: string): Placed[] {
  if (!isGroup(node)) return [];
  return node.of.flatMap((child, index) => {
    const own = place === "" ? `${index + 1}` : `${place}.${index + 1}`;
    return [{ place: own, node: child, before: node.match === "all" ? node.of.slice(0, index) : null }, ...placesIn(child, own)];
  });
}

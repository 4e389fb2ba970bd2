import { and, eq, gte, lte, sql, sum } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { allCustomers, churnCells } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import type { Narrowing } from "../customers/narrowing";
import { tenureBand } from "../facts/tenure-band";
import type { Group } from "../kpis/read-facts";
import { noChurn, type ChurnSums } from "../metrics/kpis/churn-row";
import type { MonthRange } from "../metrics/period";

const columns = { category: churnCells.category, reason: churnCells.reason, kind: churnCells.kind, planLeft: churnCells.plan, tenure: tenureBand(churnCells.tenureMonths) };

/** What to tell churns apart by; a reason stands under its category. */
const groupings = {
  category: [columns.category],
  reason: [columns.category, columns.reason],
  kind: [columns.kind],
  plan: [columns.planLeft],
  tenure: [columns.tenure],
};
export type Grouping = keyof typeof groupings;
export const groupingInput = z.enum(["category", "reason", "kind", "plan", "tenure"]);

export type ChurnGroup = ChurnSums & {
  /** The values of the grouping, one or two; '' is "not given". */
  key: string[];
};

/** Churns of these months and this group of customers, told apart. */
export async function readChurnGroups(tx: Tx, workspaceId: WorkspaceId, by: Grouping, range: MonthRange, group: Group): Promise<ChurnGroup[]> {
  const key = sql<string[]>`array[${sql.join(groupings[by], sql`, `)}]`;
  const rows = await tx
    .select({ key, ...sums })
    .from(churnCells)
    .where(and(inMonths(workspaceId, range), inGroup(group)))
    .groupBy(...groupings[by]);
  return rows.map((row) => ({ key: row.key, ...counted(row) }));
}

type Asked = { range: MonthRange; group: Group; narrowing: Omit<Narrowing, "cohort"> };

/** Churns of these months and this group, all of them or those that every part of the narrowing is true of. */
export async function readChurnSums(tx: Tx, workspaceId: WorkspaceId, { range, group, narrowing }: Asked): Promise<ChurnSums> {
  const conditions = (Object.keys(columns) as (keyof typeof columns)[]).map((name) => {
    const value = narrowing[name];
    return value === undefined ? undefined : sql`${columns[name]} = ${value}`;
  });
  const [row] = await tx
    .select(sums)
    .from(churnCells)
    .where(and(inMonths(workspaceId, range), inGroup(group), ...conditions));
  return row ? counted(row) : noChurn;
}

export function totalOf(groups: readonly ChurnSums[]): ChurnSums {
  return groups.reduce((total, { customers, undated, mrr }) => ({ customers: total.customers + customers, undated: total.undated + undated, mrr: total.mrr + mrr }), noChurn);
}

const sums = { customers: sum(churnCells.customers), undated: sum(churnCells.churnedUndated), mrr: sum(churnCells.mrr) };

/** The database writes sums as text, and none as null. */
function counted({ customers, undated, mrr }: Record<keyof ChurnSums, string | null>): ChurnSums {
  return { customers: Number(customers), undated: Number(undated), mrr: BigInt(mrr ?? 0) };
}

/** The cells tell the billing term themselves, so the breakdown by it has none of its own. */
function inGroup({ breakdown, value }: Group) {
  const ofTerm = breakdown === "interval" && value !== undefined ? eq(churnCells.term, value) : undefined;
  const named = breakdown !== undefined && value !== undefined && !ofTerm;
  return and(eq(churnCells.breakdown, named ? breakdown : "none"), eq(churnCells.value, named ? value : ""), ofTerm);
}

function inMonths(workspaceId: WorkspaceId, { from, to }: MonthRange) {
  return and(eq(churnCells.workspaceId, workspaceId), eq(churnCells.segmentId, allCustomers), gte(churnCells.month, `${from}-01`), lte(churnCells.month, `${to}-01`));
}

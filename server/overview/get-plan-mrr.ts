import { inSnapshot } from "@/db/client";
import type { WorkspaceContext } from "../context";
import { readFactState } from "../facts/fact-state";
import { readPlanCells } from "../facts/read-plan-cells";
import type { PageInput } from "../kpis/input";
import { cellsOf } from "../kpis/read-facts";
import { resolveComparison } from "../kpis/resolve-comparison";
import { resolveRange } from "../kpis/resolve-range";
import { planMrr, type PlanMrrRow } from "../metrics/kpis/plan-mrr";
import { lastDayOf, type DateOnly } from "../metrics/period";
import { readMade } from "../segments/made-segments";

type Call = { ctx: WorkspaceContext; input: PageInput };

export type PlanMrrAnswer = {
  /** The last day of the range, or the data date. */
  at: DateOnly;
  rows: PlanMrrRow[];
  /** Minor units: the MRR of the group. */
  total: number;
  subscriptions: number;
};

/** What of the MRR at the end of the range is on which plan, by the plan of that day. Null before the first import. */
export async function getPlanMrr({ ctx, input }: Call): Promise<PlanMrrAnswer | null> {
  const { workspaceId } = ctx;
  return inSnapshot(workspaceId, async (tx) => {
    const state = await readFactState(tx, workspaceId);
    await readMade(tx, workspaceId, input);
    if (!state) return null;
    const range = resolveRange(input, state);
    const against = resolveComparison(range, input, state);
    const own = cellsOf(input);
    const cells = (await readPlanCells(tx, workspaceId, own)).get(own.value) ?? [];
    const other = against && cellsOf(against.group);
    const before = other && input.compare === "group" ? ((await readPlanCells(tx, workspaceId, other)).get(other.value) ?? []) : cells;
    const end = lastDayOf(range.to);
    return { at: end < state.dataDate ? end : state.dataDate, ...planMrr(cells, range.to, against && { cells: before, month: against.range.to }) };
  });
}

import { z } from "zod";
import { inWorkspace } from "@/db/client";
import type { WorkspaceContext } from "../context";
import { readFactState } from "../facts/fact-state";
import { readCrossedChurns } from "../facts/read-churn-cells";
import { readGroupValues } from "../facts/read-group-values";
import { breakdownInput, pageInput } from "../kpis/input";
import { cellsOf } from "../kpis/read-facts";
import { resolveRange } from "../kpis/resolve-range";
import { crossReasons, type Cross } from "../metrics/churn/cross";
import { evaluateMetric } from "../metrics/evaluate-metric";
import type { MonthRange } from "../metrics/period";
import { readMade } from "../segments/made-segments";

export const churnCrossInput = pageInput.extend({
  /** The plan left or the months stayed, of the page's group; or the values of a breakdown, of everyone or of its segment. */
  across: z.union([z.enum(["left", "tenure"]), breakdownInput]).default("left"),
  level: z.enum(["reason", "category"]).default("reason"),
});
type Across = z.output<typeof churnCrossInput>["across"];

export interface ChurnCrossAnswer {
  range: MonthRange;
  /** What was asked for, or the plan left where the workspace does not know its customers by that. */
  across: Across;
  /** A group is not split again: the values of a breakdown are everyone's. */
  everyone: boolean;
  cross: Cross;
  /** Of a breakdown: who ever paid, by column, and the share of them that was lost in these months; null for the rest. */
  ever: ({ customers: number; lost: number } | null)[] | null;
}

type Call = { ctx: WorkspaceContext; input: z.input<typeof churnCrossInput> };

/** Why customers left, by the plan they left, by how long they had stayed, or by what they were. Null before the first import. */
export async function getChurnCross({ ctx: { workspaceId }, input }: Call): Promise<ChurnCrossAnswer | null> {
  const { across: wanted, level, ...asked } = churnCrossInput.parse(input);
  return inWorkspace(workspaceId, async (tx) => {
    const state = await readFactState(tx, workspaceId);
    await readMade(tx, workspaceId, asked);
    if (!state) return null;
    const range = resolveRange(asked, state);
    const values = wanted === "left" || wanted === "tenure" ? [] : await readGroupValues(tx, workspaceId, [wanted], asked.segment);
    const across = wanted === "tenure" || values.length > 0 ? wanted : "left";
    if (across === "left" || across === "tenure") {
      const placed = await readCrossedChurns(tx, workspaceId, cellsOf(asked), range, across === "left" ? "plan" : "tenure");
      return { range, across, everyone: false, cross: crossReasons(placed, level, { ordered: across === "tenure" }), ever: null };
    }
    const placed = await readCrossedChurns(tx, workspaceId, { segmentId: asked.segment, breakdown: across }, range, "value");
    const cross = crossReasons(placed, level, { ordered: across === "referrals" });
    const known = new Map(values.map(({ value, customers }) => [value, customers]));
    const ever = cross.columns.map(({ value, customers: lost }) => {
      const customers = value === null ? undefined : known.get(value);
      const share = evaluateMetric("churned_of_ever", { departures: lost, ever_paid: customers ?? 0 }).value;
      return customers === undefined || share === null ? null : { customers, lost: share };
    });
    return { range, across, everyone: asked.breakdown !== undefined, cross, ever };
  });
}

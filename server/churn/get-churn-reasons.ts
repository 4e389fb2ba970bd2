import type { z } from "zod";
import { inSnapshot, type Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import type { WorkspaceContext } from "../context";
import { readFactState } from "../facts/fact-state";
import { pageInput } from "../kpis/input";
import type { Group } from "../kpis/read-facts";
import { resolveRange } from "../kpis/resolve-range";
import { evaluateMetric } from "../metrics/evaluate-metric";
import type { ChurnSums } from "../metrics/kpis/churn-row";
import type { DateOnly, MonthRange } from "../metrics/period";
import { groupingInput, readChurnGroups, totalOf, type ChurnGroup, type Grouping } from "./read-churn-sums";

export const getChurnReasonsInput = pageInput.extend({ by: groupingInput.optional() });

/** Where no category was ever given, reasons stand for themselves: "none given" would be untrue. */
async function readGroups(tx: Tx, workspaceId: WorkspaceId, asked: Grouping | undefined, { range, group }: { range: MonthRange; group: Group }): Promise<{ by: Grouping; groups: ChurnGroup[] }> {
  const groups = await readChurnGroups(tx, workspaceId, asked ?? "category", range, group);
  if (asked !== undefined || groups.some(({ key }) => key[0] !== "")) return { by: asked ?? "category", groups };
  return { by: "reason", groups: await readChurnGroups(tx, workspaceId, "reason", range, group) };
}

type Call = { ctx: WorkspaceContext; input: z.input<typeof getChurnReasonsInput> };

export type ChurnReasonRow = ChurnSums & {
  /** The values of the grouping, one or two; '' is "not given". */
  key: string[];
  /** Of all churned customers, and of all MRR lost; null when there is none. */
  customerShare: number | null;
  mrrShare: number | null;
};

export type ChurnReasonsAnswer = {
  data_date: DateOnly | null;
  range: MonthRange | null;
  by: Grouping;
  /** Most customers first, "not given" last. They add up to the total. */
  rows: ChurnReasonRow[];
  total: ChurnSums;
};

/** Why customers left in these months: a churn counts once, however it is told apart. */
export async function getChurnReasons({ ctx, input }: Call): Promise<ChurnReasonsAnswer> {
  const { by: wanted, ...asked } = getChurnReasonsInput.parse(input);
  return inSnapshot(ctx.workspaceId, async (tx) => {
    const state = await readFactState(tx, ctx.workspaceId);
    if (!state) return { data_date: null, range: null, by: wanted ?? "category", rows: [], total: totalOf([]) };
    const range = resolveRange(asked, state);
    const { by, groups } = await readGroups(tx, ctx.workspaceId, wanted, { range, group: asked });
    const total = totalOf(groups);
    const rows = groups.map((group) => ({
      ...group,
      customerShare: evaluateMetric("churn_share", { departures: group.customers, all_departures: total.customers }).value,
      mrrShare: total.mrr > 0n ? Number(group.mrr) / Number(total.mrr) : null,
    }));
    return { data_date: state.dataDate, range, by, rows: rows.sort(mostFirst), total };
  });
}

function mostFirst(a: ChurnReasonRow, b: ChurnReasonRow): number {
  const unsaid = Number(a.key.every((part) => part === "")) - Number(b.key.every((part) => part === ""));
  return unsaid || b.customers - a.customers || (a.mrr === b.mrr ? 0 : a.mrr < b.mrr ? 1 : -1) || (a.key.join() < b.key.join() ? -1 : 1);
}

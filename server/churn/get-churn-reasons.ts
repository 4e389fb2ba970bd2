import { z } from "zod";
import { inSnapshot } from "@/db/client";
import type { WorkspaceContext } from "../context";
import { readFactState } from "../facts/fact-state";
import { readBandedChurns } from "../facts/read-churn-cells";
import { pageInput } from "../kpis/input";
import { cellsOf } from "../kpis/read-facts";
import { resolveRange } from "../kpis/resolve-range";
import type { ChurnCell } from "../metrics/cells";
import { countedReasons } from "../metrics/churn/reasons";
import { partsOf } from "../metrics/churn/tally";
import type { ChurnSums } from "../metrics/kpis/churn-row";
import type { DateOnly, MonthRange } from "../metrics/period";
import { readMade } from "../segments/made-segments";

const groupingInput = z.enum(["category", "reason", "kind", "plan", "tenure"]);
type Grouping = z.infer<typeof groupingInput>;

export const getChurnReasonsInput = pageInput.extend({ by: groupingInput.optional() });

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
    await readMade(tx, ctx.workspaceId, asked);
    if (!state) return { data_date: null, range: null, by: wanted ?? "category", ...told([], wanted ?? "category") };
    const range = resolveRange(asked, state);
    const own = cellsOf(asked);
    const cells = (await readBandedChurns(tx, ctx.workspaceId, own, range)).get(own.value) ?? [];
    const by = wanted ?? usual(cells);
    return { data_date: state.dataDate, range, by, ...told(cells, by) };
  });
}

/** Where no category was ever given, reasons stand for themselves: "none given" would be untrue. */
const usual = (cells: readonly ChurnCell[]): Grouping => (cells.some(({ category }) => category !== "") ? "category" : "reason");

function told(cells: readonly ChurnCell[], by: Grouping): Pick<ChurnReasonsAnswer, "rows" | "total"> {
  const { rows, total } = countedReasons(cells, by);
  return {
    rows: rows.map(({ key, customers, undated, mrr, customerShare, mrrShare }) => ({ key: keysOf(key, by), customers, undated, mrr, customerShare, mrrShare })),
    total: { customers: total.customers, undated: total.undated, mrr: total.mrr },
  };
}

/** Nothing given is neither a category nor a reason. */
function keysOf(key: string, by: Grouping): string[] {
  const [first = "", second = ""] = partsOf(key);
  return by === "reason" ? [first, second] : [first];
}

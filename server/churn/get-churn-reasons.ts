import { and, eq, gte, lte, sql, sum } from "drizzle-orm";
import { z } from "zod";
import { inWorkspace, type Tx } from "@/db/client";
import { allCustomers, churnCells } from "@/db/schema";
import type { WorkspaceContext } from "../context";
import { readFactState } from "../facts/fact-state";
import { tenureBand } from "../facts/tenure-band";
import { rangeInput } from "../kpis/input";
import { resolveRange } from "../kpis/resolve-range";
import type { DateOnly, MonthRange } from "../metrics/period";

/** What to tell churns apart by; a reason stands under its category. */
const groupings = {
  category: [churnCells.category],
  reason: [churnCells.category, churnCells.reason],
  kind: [churnCells.kind],
  plan: [churnCells.plan],
  tenure: [tenureBand(churnCells.tenureMonths)],
};
type Grouping = keyof typeof groupings;

export const getChurnReasonsInput = rangeInput.extend({ by: z.enum(["category", "reason", "kind", "plan", "tenure"]).default("category") });

type Call = { ctx: WorkspaceContext; input: z.input<typeof getChurnReasonsInput> };

type ChurnSums = {
  customers: number;
  /** Of them: those whose day is unknown. They are counted here, and in no month's rate. */
  undated: number;
  /** MRR lost, minor units. */
  mrr: bigint;
};

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
  const { by, ...asked } = getChurnReasonsInput.parse(input);
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const state = await readFactState(tx, ctx.workspaceId);
    if (!state) return { data_date: null, range: null, by, rows: [], total: nothing };
    const range = resolveRange(asked, state);
    const groups = await readGroups(tx, ctx, by, range);
    const total = groups.reduce<ChurnSums>(plus, nothing);
    const rows = groups.map((group) => ({
      ...group,
      customerShare: total.customers > 0 ? group.customers / total.customers : null,
      mrrShare: total.mrr > 0n ? Number(group.mrr) / Number(total.mrr) : null,
    }));
    return { data_date: state.dataDate, range, by, rows: rows.sort(mostFirst), total };
  });
}

const nothing: ChurnSums = { customers: 0, undated: 0, mrr: 0n };

const plus = (a: ChurnSums, b: ChurnSums): ChurnSums => ({
  customers: a.customers + b.customers,
  undated: a.undated + b.undated,
  mrr: a.mrr + b.mrr,
});

async function readGroups(tx: Tx, ctx: WorkspaceContext, by: Grouping, { from, to }: MonthRange): Promise<(ChurnSums & { key: string[] })[]> {
  const columns = groupings[by];
  const rows = await tx
    .select({
      key: sql<string[]>`array[${sql.join(columns, sql`, `)}]`,
      customers: sum(churnCells.customers),
      undated: sum(churnCells.churnedUndated),
      mrr: sum(churnCells.mrr),
    })
    .from(churnCells)
    .where(
      and(
        eq(churnCells.workspaceId, ctx.workspaceId),
        eq(churnCells.segmentId, allCustomers),
        eq(churnCells.breakdown, "none"),
        gte(churnCells.month, `${from}-01`),
        lte(churnCells.month, `${to}-01`),
      ),
    )
    .groupBy(...columns);
  return rows.map(({ key, customers, undated, mrr }) => ({ key, customers: Number(customers), undated: Number(undated), mrr: BigInt(mrr ?? 0) }));
}

function mostFirst(a: ChurnReasonRow, b: ChurnReasonRow): number {
  const unsaid = Number(a.key.every((part) => part === "")) - Number(b.key.every((part) => part === ""));
  return unsaid || b.customers - a.customers || (a.mrr === b.mrr ? 0 : a.mrr < b.mrr ? 1 : -1) || (a.key.join() < b.key.join() ? -1 : 1);
}

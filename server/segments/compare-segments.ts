import { sql } from "drizzle-orm";
import { z } from "zod";
import { inSnapshot, type Tx } from "@/db/client";
import type { WorkspaceContext } from "../context";
import { rangeInput } from "../kpis/input";
import { kpiInput, readFacts, readGroup } from "../kpis/read-facts";
import { resolveRange } from "../kpis/resolve-range";
import type { KpiInput } from "../metrics/kpis/types";
import type { DateOnly, MonthRange } from "../metrics/period";
import { compareGroups, type GroupComparison, type GroupMeasures } from "../metrics/segments/compare";
import { restOf } from "../metrics/segments/rest";
import { ownSegment } from "./own-segment";

/** As many as can be told apart side by side. */
const MOST = 5;

export const compareSegmentsInput = rangeInput.extend({
  segments: z.array(z.uuid()).min(1).max(MOST, "segments.fiveAtMost"),
  /** Each against everybody who is not in it, instead of against each other. */
  rest: z.boolean().default(false),
});

type Call = { ctx: WorkspaceContext; input: z.output<typeof compareSegmentsInput> };

export type SegmentsCompared = GroupComparison & {
  data_date: DateOnly;
  range: MonthRange;
  /** Of the method in use. */
  ltvId: string;
  /** In the order asked for; with `rest` the groups go on with the rest of each. */
  segments: { id: string; name: string; onOutcome: boolean }[];
  /** Customers that two of them share, by their places; only where there are any. */
  overlaps: { one: number; other: number; customers: number }[];
  /** Everybody: the upright line. */
  all: GroupMeasures;
};

/** Segments side by side, from facts alone; two that share nobody are tested against each other. Null before the first import. */
export async function compareSegments({ ctx, input: { segments: asked, rest, ...months } }: Call): Promise<SegmentsCompared | null> {
  const ids = [...new Set(asked)];
  return inSnapshot(ctx.workspaceId, async (tx) => {
    const facts = await readFacts(tx, ctx.workspaceId, { segments: ids });
    if (!facts) return null;
    const range = resolveRange(months, facts);
    const own: KpiInput[] = [];
    for (const segment of ids) own.push(kpiInput(facts, range, await readGroup(tx, ctx.workspaceId, facts, { segment })));
    const everybody = kpiInput(facts, range, await readGroup(tx, ctx.workspaceId, facts, {}));
    const overlaps = await readOverlaps(tx, ctx, ids);
    const inputs = rest ? [...own, ...own.map((input) => restOf(everybody, input))] : own;
    const pairs = rest ? ids.map((_, index) => [index, ids.length + index] as const) : disjointPairs(ids.length, overlaps);
    const named = [];
    for (const id of ids) named.push(await ownSegment(tx, ctx, id));
    return {
      data_date: facts.dataDate,
      range,
      ltvId: `ltv.${everybody.settings.ltvMethod}`,
      segments: named.map(({ id, name }) => ({ id, name, onOutcome: facts.segments.get(id)?.onOutcome === true })),
      overlaps,
      ...compareGroups(inputs, pairs),
      all: compareGroups([everybody], []).groups[0]!,
    };
  });
}

async function readOverlaps(tx: Tx, { workspaceId }: WorkspaceContext, ids: readonly string[]): Promise<SegmentsCompared["overlaps"]> {
  if (ids.length < 2) return [];
  const { rows } = await tx.execute<{ one: string; other: string; customers: string }>(sql`
    select a.segment_id as one, b.segment_id as other, count(*) as customers
    from segment_members a
    join segment_members b on b.workspace_id = ${workspaceId} and b.customer_id = a.customer_id and b.segment_id > a.segment_id and b.segment_id = any(${sql.param([...ids])}::uuid[])
    where a.workspace_id = ${workspaceId} and a.segment_id = any(${sql.param([...ids])}::uuid[])
    group by a.segment_id, b.segment_id`);
  return rows
    .map(({ one, other, customers }) => ({ places: [ids.indexOf(one), ids.indexOf(other)].sort((a, b) => a - b), customers: Number(customers) }))
    .map(({ places: [one = 0, other = 0], customers }) => ({ one, other, customers }))
    .sort((a, b) => a.one - b.one || a.other - b.other);
}

function disjointPairs(size: number, overlaps: SegmentsCompared["overlaps"]): (readonly [number, number])[] {
  const pairs = Array.from({ length: size }, (_, one) => Array.from({ length: size - one - 1 }, (_, next) => [one, one + 1 + next] as const)).flat();
  return pairs.filter(([one, other]) => !overlaps.some((overlap) => overlap.one === one && overlap.other === other));
}

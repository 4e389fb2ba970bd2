import type { z } from "zod";
import { inWorkspace } from "@/db/client";
import type { WorkspaceContext } from "../context";
import { unnamed } from "../facts/breakdowns";
import { kpis } from "../metrics/kpis/kpis";
import type { MonthRange } from "../metrics/period";
import { breakdownInput, rangeInput } from "./input";
import { noData } from "./no-data";
import { kpiInput, readFacts, readGroup, readGroups, type Facts, type GroupFacts } from "./read-facts";
import { resolveRange } from "./resolve-range";
import type { BreakdownAnswer, BreakdownRow } from "./types";

export const getBreakdownInput = rangeInput.extend({ breakdown: breakdownInput });

type Call = { ctx: WorkspaceContext; input: z.infer<typeof getBreakdownInput> };

/** A table: every number for each value of a breakdown, and for everyone. */
export async function getBreakdown({ ctx, input }: Call): Promise<BreakdownAnswer> {
  const { breakdown, ...asked } = input;
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const facts = await readFacts(tx, ctx.workspaceId);
    if (!facts) return { data_date: null, range: null, breakdown, rows: [], total: noData() };
    const range = resolveRange(asked, facts);
    const groups = await readGroups(tx, ctx.workspaceId, facts, breakdown);
    const everyone = await readGroup(tx, ctx.workspaceId, facts, {});
    return {
      data_date: facts.dataDate,
      range,
      breakdown,
      rows: [...groups].map(([value, group]) => rowOf(facts, range, value, group)).sort(largestFirst),
      total: kpis(kpiInput(facts, range, everyone)).metrics,
    };
  });
}

function rowOf(facts: Facts, range: MonthRange, value: string, group: GroupFacts): BreakdownRow {
  const { metrics } = kpis(kpiInput(facts, range, group));
  return {
    value,
    customers: metrics.customers?.value ?? 0,
    everPaid: group.tenureCells.reduce((total, { customers }) => total + customers, 0),
    metrics,
  };
}

function largestFirst(a: BreakdownRow, b: BreakdownRow): number {
  return unnamed(a.value) - unnamed(b.value) || b.customers - a.customers || b.everPaid - a.everPaid || (a.value < b.value ? -1 : 1);
}

import { z } from "zod";
import { inSnapshot } from "@/db/client";
import type { WorkspaceContext } from "../context";
import { unnamed } from "../facts/breakdowns";
import { kpis, QUICK_KPI_IDS } from "../metrics/kpis/kpis";
import { LTV_METHODS } from "../metrics/settings";
import { breakdownInput, rangeInput } from "./input";
import { noData } from "./no-data";
import { kpiInput, readFacts, readGroup, readGroups, type GroupFacts } from "./read-facts";
import { resolveRange } from "./resolve-range";
import type { BreakdownAnswer, BreakdownRow, MetricValues } from "./types";

export const getBreakdownInput = rangeInput.extend({ segment: z.uuid().optional(), breakdown: breakdownInput, method: z.enum(LTV_METHODS).optional() });

type Call = { ctx: WorkspaceContext; input: z.infer<typeof getBreakdownInput>; /** `customers` among them. */ ids?: readonly string[] };

/** What a table of LTV shows beside it. */
const BESIDE_LTV = ["customers", "arpa", "factor.life", "ltv_to_cac"];

/** A table: every number for each value of a breakdown, and for everyone; by a method of LTV, that and what stands beside it. */
export async function getBreakdown({ ctx, input, ids: asked }: Call): Promise<BreakdownAnswer> {
  const { segment, breakdown, method, ...months } = input;
  const ids = asked ?? (method ? [`ltv.${method}`, ...BESIDE_LTV] : QUICK_KPI_IDS);
  return inSnapshot(ctx.workspaceId, async (tx) => {
    const facts = await readFacts(tx, ctx.workspaceId, { segment });
    if (!facts) return { data_date: null, range: null, breakdown, rows: [], total: noData() };
    const range = resolveRange(months, facts);
    const groups = await readGroups(tx, ctx.workspaceId, facts, breakdown, segment);
    const everyone = await readGroup(tx, ctx.workspaceId, facts, { segment });
    return {
      data_date: facts.dataDate,
      range,
      breakdown,
      rows: [...groups].map(([value, group]) => rowOf(value, group, kpis(kpiInput(facts, range, group, method), ids).metrics)).sort(largestFirst),
      total: kpis(kpiInput(facts, range, everyone, method), ids).metrics,
    };
  });
}

const rowOf = (value: string, group: GroupFacts, metrics: MetricValues): BreakdownRow => ({
  value,
  customers: metrics.customers?.value ?? 0,
  everPaid: group.tenureCells.reduce((total, { customers }) => total + customers, 0),
  metrics,
});

function largestFirst(a: BreakdownRow, b: BreakdownRow): number {
  return unnamed(a.value) - unnamed(b.value) || b.customers - a.customers || b.everPaid - a.everPaid || (a.value < b.value ? -1 : 1);
}

import { z } from "zod";
import { inSnapshot } from "@/db/client";
import type { WorkspaceContext } from "../context";
import { KPI_IDS, kpis } from "../metrics/kpis/kpis";
import { breakdownInput, comparisonInput, rangeInput } from "./input";
import { noData } from "./no-data";
import { kpiInput, readFacts, readGroup, readGroups } from "./read-facts";
import { comparisonRange, resolveRange } from "./resolve-range";
import type { KpisAnswer } from "./types";

export const getKpisInput = rangeInput.extend({ segment: z.uuid().optional(), breakdown: breakdownInput.optional(), comparison: comparisonInput.optional() });

type Call = { ctx: WorkspaceContext; input: z.infer<typeof getKpisInput> };

/** Every number of a range, for everyone (or everyone in a segment) and, if asked, for each value of a breakdown: what pages, API and command line show. */
export async function getKpis({ ctx, input }: Call): Promise<KpisAnswer> {
  const { segment, breakdown, comparison, ...asked } = input;
  return inSnapshot(ctx.workspaceId, async (tx) => {
    const facts = await readFacts(tx, ctx.workspaceId, { segment });
    if (!facts) return { data_date: null, range: null, metrics: noData(), breakdown: {}, ...(comparison && { comparison: null }) };
    const range = resolveRange(asked, facts);
    const everyone = await readGroup(tx, ctx.workspaceId, facts, { segment });
    const earlier = comparison ? comparisonRange(range, comparison, facts) : null;
    const values = breakdown ? await readGroups(tx, ctx.workspaceId, facts, breakdown, segment) : [];
    return {
      ...kpis(kpiInput(facts, range, everyone), KPI_IDS),
      breakdown: Object.fromEntries([...values].map(([value, group]) => [value, kpis(kpiInput(facts, range, group), KPI_IDS).metrics])),
      ...(comparison && { comparison: earlier && { range: earlier, metrics: kpis(kpiInput(facts, earlier, everyone), KPI_IDS).metrics } }),
    };
  });
}

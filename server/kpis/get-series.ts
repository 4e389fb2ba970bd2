import { z } from "zod";
import { inSnapshot } from "@/db/client";
import type { WorkspaceContext } from "../context";
import { series } from "../metrics/kpis/series";
import { addMonths, monthOf } from "../metrics/period";
import { metricInput } from "./metric-input";
import { groupInput } from "./input";
import { kpiInput, readFacts, readGroup } from "./read-facts";
import { resolveRange } from "./resolve-range";
import type { SeriesAnswer } from "./types";

export const getSeriesInput = groupInput.extend({ metrics: z.array(metricInput).min(1).max(40) });

type Call = { ctx: WorkspaceContext; input: z.infer<typeof getSeriesInput> };

/** A year and the month it is held against. */
const DEFAULT_MONTHS = 13;

/** Metrics month by month; without a range the last 13 months, the running one included. Gaps carry their reason. */
export async function getSeries({ ctx, input }: Call): Promise<SeriesAnswer> {
  const { metrics, from, to, ...group } = input;
  return inSnapshot(ctx.workspaceId, async (tx) => {
    const facts = await readFacts(tx, ctx.workspaceId, group);
    if (!facts) return { data_date: null, range: null, series: Object.fromEntries(metrics.map((id) => [id, []])) };
    const last = to ?? monthOf(facts.dataDate);
    const range = resolveRange({ from: from ?? addMonths(last, 1 - DEFAULT_MONTHS), to: last }, facts);
    const cells = await readGroup(tx, ctx.workspaceId, facts, group);
    return { data_date: facts.dataDate, range, series: series(kpiInput(facts, range, cells), metrics) };
  });
}

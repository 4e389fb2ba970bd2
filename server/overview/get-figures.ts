import type { z } from "zod";
import { inWorkspace } from "@/db/client";
import type { WorkspaceContext } from "../context";
import type { rangeInput } from "../kpis/input";
import { kpiInput, readFacts, readGroup } from "../kpis/read-facts";
import { comparisonRange, resolveRange } from "../kpis/resolve-range";
import { kpis } from "../metrics/kpis/kpis";
import { series } from "../metrics/kpis/series";
import { addMonths, runningMonth, type DateOnly, type MonthRange, type YearMonth } from "../metrics/period";
import { compareMetrics } from "./compare";
import type { FiguresAnswer } from "./types";
import { waterfallOf } from "./waterfall";

/** The first four lead. */
const tileIds = ["ltv.retention_adjusted", "mrr", "customer_churn_rate", "nrr", "arr", "customers", "arpa", "gross_margin"];
const trendMonths = 12;

type Call = { ctx: WorkspaceContext; input: z.infer<typeof rangeInput> };

/** The key figures with what they were and how they came here, and MRR from one end of the range to the other. */
export async function getFigures({ ctx, input }: Call): Promise<FiguresAnswer | null> {
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const facts = await readFacts(tx, ctx.workspaceId);
    if (!facts) return null;
    const group = await readGroup(tx, ctx.workspaceId, facts, {});
    const range = resolveRange(input, facts);
    const earlier = comparisonRange(range, "previous_period", facts);
    const now = kpis(kpiInput(facts, range, group)).metrics;
    const before = earlier && kpis(kpiInput(facts, earlier, group)).metrics;
    const trends = series(kpiInput(facts, trendRange(range.to, facts.dataDate), group), tileIds);
    return {
      tiles: tileIds.map((id) => ({ ...compareMetrics(id, now, before), trend: trends[id] ?? [] })),
      waterfall: waterfallOf({ range, earlier, dataDate: facts.dataDate, now, before }),
    };
  });
}

/** A year; the running month follows its last complete neighbour, dotted. */
function trendRange(to: YearMonth, dataDate: DateOnly): MonthRange {
  const running = runningMonth(dataDate);
  const end = running !== null && addMonths(to, 1) === running ? running : to;
  return { from: addMonths(to, 1 - trendMonths), to: end };
}

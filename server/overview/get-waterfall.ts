import type { z } from "zod";
import { getKpis } from "../kpis/get-kpis";
import type { rangeInput } from "../kpis/input";
import type { WorkspaceContext } from "../context";
import { addMonths, lastDayOf, rangeLength } from "../metrics/period";
import type { WaterfallAnswer } from "./types";
import { waterfallSteps } from "./waterfall";

type Call = { ctx: WorkspaceContext; input: z.infer<typeof rangeInput> };

/** How MRR came from one end of the range to the other. Null before the first import. */
export async function getWaterfall({ ctx, input }: Call): Promise<WaterfallAnswer | null> {
  const answer = await getKpis({ ctx, input: { ...input, comparison: "previous_period" } });
  if (!answer.range || !answer.data_date) return null;
  const steps = waterfallSteps(answer.metrics, answer.comparison?.metrics ?? null);
  const lastDay = lastDayOf(answer.range.to);
  const [opening] = steps;
  const closing = steps.at(-1);
  return {
    steps,
    growth: (closing?.amount ?? 0) - (opening?.amount ?? 0),
    months: rangeLength(answer.range),
    openingDate: lastDayOf(addMonths(answer.range.from, -1)),
    closingDate: answer.data_date < lastDay ? answer.data_date : lastDay,
    comparison: answer.comparison?.range ?? null,
    partial: answer.metrics.mrr?.warnings.includes("partial_month") ?? false,
  };
}

import type { z } from "zod";
import { getKpis } from "../kpis/get-kpis";
import { getSeries } from "../kpis/get-series";
import type { rangeInput } from "../kpis/input";
import type { WorkspaceContext } from "../context";
import { addMonths, runningMonth } from "../metrics/period";
import { compared } from "./compare";
import type { TilesAnswer } from "./types";

/** The first four lead. */
const ids = ["ltv.retention_adjusted", "mrr", "customer_churn_rate", "nrr", "arr", "customers", "arpa", "gross_margin"];
const trendMonths = 12;

type Call = { ctx: WorkspaceContext; input: z.infer<typeof rangeInput> };

/** The key figures with what they were and how they came here. */
export async function getTiles({ ctx, input }: Call): Promise<TilesAnswer> {
  const answer = await getKpis({ ctx, input: { ...input, comparison: "previous_period" } });
  if (!answer.range || !answer.data_date) return { tiles: [] };
  const { to } = answer.range;
  const running = runningMonth(answer.data_date);
  // The running month follows its last complete neighbour, dotted; in the middle of the past there is none.
  const end = running !== null && addMonths(to, 1) === running ? running : to;
  const trends = await getSeries({ ctx, input: { metrics: ids, from: addMonths(to, 1 - trendMonths), to: end } });
  return { tiles: ids.map((id) => ({ ...compared(answer, id), trend: trends.series[id] ?? [] })) };
}

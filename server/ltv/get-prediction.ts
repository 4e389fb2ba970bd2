import type { z } from "zod";
import { inSnapshot } from "@/db/client";
import type { WorkspaceContext } from "../context";
import type { groupInput } from "../kpis/input";
import { readPage } from "../kpis/read-page";
import { prediction } from "../metrics/kpis/prediction";
import type { PredictionAnswer } from "./types";

type Call = { ctx: WorkspaceContext; input: z.infer<typeof groupInput> };

/** How well the survival curve fits, and how well it would have told what came. Null before the first import. */
export async function getPrediction({ ctx, input }: Call): Promise<PredictionAnswer | null> {
  const page = await inSnapshot(ctx.workspaceId, (tx) => readPage(tx, ctx.workspaceId, { ...input, compare: "off" }));
  if (!page) return null;
  const { until, reason, warnings, observed, curve, backtest, terms } = prediction(page.now, { horizon: page.now.settings.ltvCapMonths });
  return {
    until,
    reason,
    warnings,
    observed,
    curve,
    backtest,
    terms: terms.map(({ termMonths, customers, reason: why, model, candidates }) => ({ termMonths, customers, reason: why, model, candidates })),
  };
}

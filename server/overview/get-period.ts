import type { z } from "zod";
import { inWorkspace } from "@/db/client";
import type { WorkspaceContext } from "../context";
import { readFactState } from "../facts/fact-state";
import type { rangeInput } from "../kpis/input";
import { comparisonRange, resolveRange } from "../kpis/resolve-range";
import { presetsOf } from "../metrics/presets";
import type { PeriodAnswer } from "./types";

type Call = { ctx: WorkspaceContext; input: z.infer<typeof rangeInput> };

/** Which months a page speaks of, and which others it could. Null before the first import. */
export async function getPeriod({ ctx, input }: Call): Promise<PeriodAnswer | null> {
  const state = await inWorkspace(ctx.workspaceId, (tx) => readFactState(tx, ctx.workspaceId));
  if (!state) return null;
  const range = resolveRange(input, state);
  return {
    ...presetsOf(state.firstMonth, state.dataDate),
    dataDate: state.dataDate,
    range,
    comparison: comparisonRange(range, "previous_period", state),
  };
}

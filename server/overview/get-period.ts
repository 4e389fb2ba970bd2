import type { z } from "zod";
import { getKpis } from "../kpis/get-kpis";
import type { rangeInput } from "../kpis/input";
import { getWorkspace } from "../workspaces/get-workspace";
import type { WorkspaceContext } from "../context";
import { monthOf } from "../metrics/period";
import { presetsOf } from "../metrics/presets";
import type { PeriodAnswer } from "./types";

type Call = { ctx: WorkspaceContext; input: z.infer<typeof rangeInput> };

/** Which months a page speaks of, and which others it could. Null before the first import. */
export async function getPeriod({ ctx, input }: Call): Promise<PeriodAnswer | null> {
  const [kpis, { dataDate, firstMonth }] = await Promise.all([
    getKpis({ ctx, input: { ...input, comparison: "previous_period" } }),
    getWorkspace({ ctx }),
  ]);
  if (!dataDate || !firstMonth || !kpis.range) return null;
  return { ...presetsOf(monthOf(firstMonth), dataDate), dataDate, range: kpis.range, comparison: kpis.comparison?.range ?? null };
}

import type { z } from "zod";
import { inWorkspace } from "@/db/client";
import type { WorkspaceContext } from "../context";
import { observedByAge } from "../metrics/kpis/observed";
import { groupInput } from "./input";
import { readFacts, readGroupCells } from "./read-facts";
import type { ObservedAnswer } from "./types";

export const getObservedInput = groupInput.omit({ from: true, to: true });

type Call = { ctx: WorkspaceContext; input: z.infer<typeof getObservedInput> };

/** Margin per acquired customer by month of life, over the whole history. */
export async function getObserved({ ctx, input }: Call): Promise<ObservedAnswer> {
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const facts = await readFacts(tx, ctx.workspaceId);
    if (!facts) return { data_date: null, ages: [] };
    const { cells } = await readGroupCells(tx, ctx.workspaceId, input);
    return { data_date: facts.dataDate, ages: observedByAge(cells, facts.dataDate) };
  });
}

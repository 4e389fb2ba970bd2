import type { z } from "zod";
import { inSnapshot } from "@/db/client";
import type { WorkspaceContext } from "../context";
import { cohortTable } from "../metrics/kpis/cohort-table";
import { groupInput } from "./input";
import { readFacts, readGroupCells } from "./read-facts";
import type { CohortsAnswer } from "./types";

export const getCohortsInput = groupInput.omit({ from: true, to: true });

type Call = { ctx: WorkspaceContext; input: z.infer<typeof getCohortsInput> };

/** Every cohort by month of life: customers, retention, revenue and margin so far. Complete months only. */
export async function getCohorts({ ctx, input }: Call): Promise<CohortsAnswer> {
  return inSnapshot(ctx.workspaceId, async (tx) => {
    const facts = await readFacts(tx, ctx.workspaceId, input);
    if (!facts) return { data_date: null, cohorts: [] };
    const { cells } = await readGroupCells(tx, ctx.workspaceId, facts, input);
    return { data_date: facts.dataDate, cohorts: cohortTable(cells, facts.dataDate) };
  });
}

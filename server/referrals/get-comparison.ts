import type { z } from "zod";
import { inSnapshot } from "@/db/client";
import type { WorkspaceContext } from "../context";
import type { wholeInput } from "../kpis/input";
import { readFacts } from "../kpis/read-facts";
import { resolveRange } from "../kpis/resolve-range";
import { readComparison } from "./read-comparison";
import type { ComparisonAnswer } from "./types";

type Call = { ctx: WorkspaceContext; input: z.infer<typeof wholeInput> };

/** Referred customers against all others, of everyone or of a segment: retention, LTV and ARPA with their intervals. Null before the first import. */
export async function getComparison({ ctx, input }: Call): Promise<ComparisonAnswer | null> {
  return inSnapshot(ctx.workspaceId, async (tx) => {
    const facts = await readFacts(tx, ctx.workspaceId, { segment: input.segment });
    return facts && readComparison(tx, ctx.workspaceId, facts, { range: resolveRange(input, facts), segment: input.segment });
  });
}

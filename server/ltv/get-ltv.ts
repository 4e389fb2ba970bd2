import { z } from "zod";
import { inWorkspace } from "@/db/client";
import type { WorkspaceContext } from "../context";
import { rangeInput } from "../kpis/input";
import { kpiInput, readFacts, readGroup } from "../kpis/read-facts";
import { comparisonRange, resolveRange } from "../kpis/resolve-range";
import { LTV_METHODS } from "../metrics/settings";
import { describeLtv } from "./describe-ltv";
import type { LtvAnswer } from "./types";

export const getLtvInput = rangeInput.extend({ method: z.enum(LTV_METHODS), locale: z.enum(["en", "fr"]) });

type Call = { ctx: WorkspaceContext; input: z.infer<typeof getLtvInput> };

/** Lifetime value by one method, with its factors and the formula it comes from. Null before the first import. */
export async function getLtv({ ctx, input }: Call): Promise<LtvAnswer | null> {
  const { method, locale, ...asked } = input;
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const facts = await readFacts(tx, ctx.workspaceId);
    if (!facts) return null;
    const group = await readGroup(tx, ctx.workspaceId, facts, {});
    const range = resolveRange(asked, facts);
    const earlier = comparisonRange(range, "previous_period", facts);
    const now = kpiInput(facts, range, group, method);
    const before = earlier && kpiInput(facts, earlier, group, method);
    return describeLtv(now, before, { locale, currency: ctx.workspace.currency });
  });
}

import type { z } from "zod";
import { inSnapshot } from "@/db/client";
import type { WorkspaceContext } from "../context";
import { readFactState } from "../facts/fact-state";
import { setBased } from "../ledger/set-based";
import { checkRule } from "./check-rule";
import { countNodes, type NodeCount } from "./count-nodes";
import type { previewInput } from "./input";
import { readRuleContext } from "./read-context";

type Call = { ctx: WorkspaceContext; input: z.output<typeof previewInput> };

/**
 * What each condition and group of a rule does by itself. Beside the preview, which stops at the first condition that is not
 * met: here every one is looked at for everybody. Empty before the first import.
 */
export async function countConditions({ ctx, input: { rule } }: Call): Promise<NodeCount[]> {
  return inSnapshot(ctx.workspaceId, async (tx) => {
    const state = await readFactState(tx, ctx.workspaceId);
    if (!state) return [];
    const rules = await readRuleContext(tx, ctx, state.dataDate, [rule]);
    checkRule(rules, rule);
    return setBased(tx, () => countNodes(tx, rules, rule.root));
  });
}

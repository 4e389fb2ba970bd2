import { z } from "zod";
import { inWorkspace } from "@/db/client";
import type { WorkspaceContext } from "../context";
import { explain } from "../metrics/explain/explain";
import type { Explanation } from "../metrics/explain/types";
import { formulaFormatters } from "../metrics/formula/formatters";
import type { DateOnly, MonthRange } from "../metrics/period";
import { LTV_METHODS } from "../metrics/settings";
import { groupInput } from "./input";
import { metricInput } from "./metric-input";
import { kpiInput, readFacts, readGroup } from "./read-facts";
import { resolveRange } from "./resolve-range";

export const explainMetricInput = groupInput.extend({ metric: metricInput, locale: z.enum(["en", "fr"]), method: z.enum(LTV_METHODS).optional() });

type Call = { ctx: WorkspaceContext; input: z.infer<typeof explainMetricInput> };

export type ExplainAnswer = {
  data_date: DateOnly | null;
  range: MonthRange | null;
  /** Null before the first import. */
  explanation: Explanation | null;
};

/** What a number is made of: the very recipe that gave the page its value, with the numbers filled in. */
export async function explainMetric({ ctx, input }: Call): Promise<ExplainAnswer> {
  const { metric, locale, method, from, to, ...group } = input;
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const facts = await readFacts(tx, ctx.workspaceId);
    if (!facts) return { data_date: null, range: null, explanation: null };
    const range = resolveRange({ from, to }, facts);
    const cells = await readGroup(tx, ctx.workspaceId, group);
    const explanation = explain(kpiInput(facts, range, cells, method), metric, locale, formulaFormatters(locale, ctx.workspace.currency));
    return { data_date: facts.dataDate, range, explanation };
  });
}

import { z } from "zod";
import { inSnapshot } from "@/db/client";
import type { WorkspaceContext } from "../context";
import { narrowingShape } from "../customers/narrowing";
import { explain, explainOneOf } from "../metrics/explain/explain";
import type { Explanation } from "../metrics/explain/types";
import { formulaFormatters } from "../metrics/formula/formatters";
import type { DateOnly, MonthRange } from "../metrics/period";
import { LIFT_IDS } from "../metrics/referral/lift-recipes";
import { LTV_METHODS } from "../metrics/settings";
import { isChange, readChange } from "../overview/explain-change";
import { readLifts } from "../referrals/read-comparison";
import { groupInput } from "./input";
import { metricInput } from "./metric-input";
import { partRecipes } from "./part-recipes";
import { pointRecipes } from "./point-recipes";
import { kpiInput, readFacts, readGroup } from "./read-facts";
import { resolveRange } from "./resolve-range";

export const explainMetricInput = groupInput.extend({
  ...narrowingShape,
  metric: metricInput,
  locale: z.enum(["en", "fr"]),
  method: z.enum(LTV_METHODS).optional(),
  /** An end of the number's interval, as a number of its own. */
  end: z.enum(["low", "high"]).optional(),
  /** A point of a curve or a table: an age in months, a month ahead, a factor moved (`churn.lower`). */
  at: z.string().max(200).optional(),
});

type Call = { ctx: WorkspaceContext; input: z.infer<typeof explainMetricInput> };

export type ExplainAnswer = {
  data_date: DateOnly | null;
  range: MonthRange | null;
  /** Null before the first import, and where the group has no such number: no LTV of a churn reason. */
  explanation: Explanation | null;
};

/** What a number is made of: the very recipe that gave the page its value, with the numbers filled in. */
export async function explainMetric({ ctx, input }: Call): Promise<ExplainAnswer> {
  const { metric, locale, method, end, at, from, to, breakdown, value, ...narrowing } = input;
  return inSnapshot(ctx.workspaceId, async (tx) => {
    const facts = await readFacts(tx, ctx.workspaceId);
    if (!facts) return { data_date: null, range: null, explanation: null };
    const range = resolveRange({ from, to }, facts);
    const group = { breakdown, value };
    const kpis = kpiInput(facts, range, await readGroup(tx, ctx.workspaceId, facts, group), method);
    const formatters = formulaFormatters(locale, ctx.workspace.currency);
    const parts = await (isLift(metric)
      ? readLifts(tx, ctx.workspaceId, facts, range)
      : isChange(metric)
        ? readChange(tx, ctx.workspaceId, facts, { range, at, group })
        : (pointRecipes(metric, kpis, at) ?? partRecipes(tx, ctx.workspaceId, { metric, kpis, narrowing, group })));
    const explanation = parts ? explainOneOf(parts, { id: metric, end }, kpis.settings, locale, formatters) : explain(kpis, metric, locale, formatters, end);
    return { data_date: facts.dataDate, range, explanation };
  });
}

/** These compare two groups of their own. */
const isLift = (metric: string) => (LIFT_IDS as readonly string[]).includes(metric);

import { z } from "zod";
import { inSnapshot } from "@/db/client";
import type { WorkspaceContext } from "../context";
import { narrowingShape } from "../customers/narrowing";
import { explainOneOf } from "../metrics/explain/explain";
import type { Explanation } from "../metrics/explain/types";
import { formulaFormatters } from "../metrics/formula/formatters";
import type { DateOnly, MonthRange } from "../metrics/period";
import { LTV_METHODS } from "../metrics/settings";
import { groupInput } from "./input";
import { metricInput } from "./metric-input";
import { metricSettings, settingsSince } from "./metric-settings";
import { readFacts } from "./read-facts";
import { isDifference, readDifference } from "./read-difference";
import { recipesOf } from "./recipes-of";
import { resolveRange } from "./resolve-range";

export const explainMetricInput = groupInput.extend({
  ...narrowingShape,
  metric: metricInput,
  locale: z.enum(["en", "fr"]),
  method: z.enum(LTV_METHODS).optional(),
  /** An end of the number's interval, as a number of its own. */
  end: z.enum(["low", "high"]).optional(),
  /** A point of a curve or a table: an age in months, a month ahead, a factor moved (`churn.lower`), of a change the metric and what it is held against. */
  at: z.string().max(500).optional(),
});

type Call = { ctx: WorkspaceContext; input: z.infer<typeof explainMetricInput> };

export type ExplainAnswer = {
  data_date: DateOnly | null;
  range: MonthRange | null;
  /** Null before the first import, and where the group has no such number: no LTV of a churn reason. */
  explanation: Explanation | null;
  /** From which day its conventions are in force; null where there were none before. */
  settings_since: DateOnly | null;
};

/** What a number is made of: the very recipe that gave the page its value, with the numbers filled in. */
export async function explainMetric({ ctx, input }: Call): Promise<ExplainAnswer> {
  const { metric, locale, method, end, at, from, to, segment, breakdown, value, ...narrowing } = input;
  return inSnapshot(ctx.workspaceId, async (tx) => {
    const facts = await readFacts(tx, ctx.workspaceId, { segment });
    if (!facts) return { data_date: null, range: null, explanation: null, settings_since: null };
    const range = resolveRange({ from, to }, facts);
    const list = await (isDifference(metric) ? readDifference : recipesOf)(tx, ctx.workspaceId, facts, { metric, range, group: { segment, breakdown, value }, at, method, narrowing });
    const settings = metricSettings(facts, range.to);
    const explanation = explainOneOf(list, { id: metric, end }, method ? { ...settings, ltvMethod: method } : settings, locale, formulaFormatters(locale, ctx.workspace.currency));
    return { data_date: facts.dataDate, range, explanation, settings_since: settingsSince(facts, range.to) };
  });
}

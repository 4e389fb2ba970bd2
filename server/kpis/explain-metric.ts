import { z } from "zod";
import { inWorkspace, type Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import { readChurnSums } from "../churn/read-churn-sums";
import type { WorkspaceContext } from "../context";
import { narrowingShape, type Narrowing } from "../customers/narrowing";
import { explain, explainOneOf } from "../metrics/explain/explain";
import type { Explanation } from "../metrics/explain/types";
import { formulaFormatters } from "../metrics/formula/formatters";
import { churnRowRecipes } from "../metrics/kpis/churn-row";
import { cohortRecipes } from "../metrics/kpis/cohort-cell";
import type { Recipe } from "../metrics/kpis/recipe";
import type { KpiInput } from "../metrics/kpis/types";
import type { DateOnly, MonthRange } from "../metrics/period";
import { LTV_METHODS } from "../metrics/settings";
import { groupInput } from "./input";
import { metricInput } from "./metric-input";
import { kpiInput, readFacts, readGroup, type Group } from "./read-facts";
import { resolveRange } from "./resolve-range";

export const explainMetricInput = groupInput.extend({
  ...narrowingShape,
  metric: metricInput,
  locale: z.enum(["en", "fr"]),
  method: z.enum(LTV_METHODS).optional(),
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
  const { metric, locale, method, from, to, breakdown, value, ...narrowing } = input;
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const facts = await readFacts(tx, ctx.workspaceId);
    if (!facts) return { data_date: null, range: null, explanation: null };
    const range = resolveRange({ from, to }, facts);
    const kpis = kpiInput(facts, range, await readGroup(tx, ctx.workspaceId, facts, { breakdown, value }), method);
    const formatters = formulaFormatters(locale, ctx.workspace.currency);
    const explanation = isNarrow(narrowing)
      ? explainOneOf(await narrowRecipes(tx, ctx.workspaceId, kpis, narrowing, { breakdown, value }), metric, kpis.settings, locale, formatters)
      : explain(kpis, metric, locale, formatters);
    return { data_date: facts.dataDate, range, explanation };
  });
}

const isNarrow = (narrowing: Narrowing) => Object.values(narrowing).some((part) => part !== undefined);

/** Churns are not counted per cohort: no recipe there. */
async function narrowRecipes(tx: Tx, workspaceId: WorkspaceId, kpis: KpiInput, { cohort, ...churn }: Narrowing, group: Group): Promise<Recipe[]> {
  if (!isNarrow(churn)) return cohort === undefined ? [] : cohortRecipes(kpis, cohort);
  if (cohort !== undefined) return [];
  const { range } = kpis;
  const row = await readChurnSums(tx, workspaceId, { range, group, narrowing: churn });
  const total = await readChurnSums(tx, workspaceId, { range, group, narrowing: {} });
  return churnRowRecipes(row, total, kpis.range);
}

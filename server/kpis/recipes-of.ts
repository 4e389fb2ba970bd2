import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import type { Narrowing } from "../customers/narrowing";
import { historyOf } from "../metrics/kpis/history";
import { recipes } from "../metrics/kpis/kpis";
import type { Recipe } from "../metrics/kpis/recipe";
import type { MonthRange } from "../metrics/period";
import { discountRecipe } from "../metrics/kpis/discount-recipe";
import { LIFT_IDS } from "../metrics/referral/lift-recipes";
import { LOG_RANK_IDS } from "../metrics/referral/log-rank-recipes";
import { traitRecipes } from "../metrics/referral/trait-recipes";
import type { LtvMethod } from "../metrics/settings";
import { isChange, readChange } from "../overview/explain-change";
import { readCompared } from "../referrals/read-comparison";
import { readLikeness } from "../referrals/read-likeness";
import { partRecipes } from "./part-recipes";
import { pointRecipes } from "./point-recipes";
import { kpiInput, readGroup, type Facts, type Group } from "./read-facts";

/** A number as it is asked for: of which months and whose, and which point, row or cell of a table. */
export interface Asked {
  metric: string;
  range: MonthRange;
  group: Group;
  at?: string;
  method?: LtvMethod;
  narrowing: Narrowing;
}

/** The very recipes that gave a page its numbers, but for what is made of two of them; none of a number that the group has not: no LTV of a churn reason. */
export async function recipesOf(tx: Tx, workspaceId: WorkspaceId, facts: Facts, asked: Asked): Promise<Recipe[]> {
  const { metric, range, group, at, method, narrowing } = asked;
  if (/^referral\.trait_/.test(metric)) return traitRecipes(await readLikeness(tx, workspaceId), at ?? "", facts.dataDate);
  if (isCompared(metric)) return readCompared(tx, workspaceId, facts, { range, segment: group.segment });
  if (isChange(metric)) return readChange(tx, workspaceId, facts, { range, at, group });
  const kpis = kpiInput(facts, range, await readGroup(tx, workspaceId, facts, group), method);
  if (metric === "discount_rate") return [discountRecipe(kpis)];
  return pointRecipes(metric, kpis, at) ?? (await partRecipes(tx, workspaceId, { metric, kpis, narrowing, group })) ?? recipes(historyOf(kpis), range, [metric]);
}

/** These compare two groups of their own. */
const isCompared = (metric: string) => ([...LIFT_IDS, ...LOG_RANK_IDS] as readonly string[]).includes(metric);

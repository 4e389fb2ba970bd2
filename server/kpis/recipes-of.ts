import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import type { Narrowing } from "../customers/narrowing";
import { historyOf } from "../metrics/kpis/history";
import { recipes } from "../metrics/kpis/kpis";
import type { Recipe } from "../metrics/kpis/recipe";
import type { MonthRange } from "../metrics/period";
import { LIFT_IDS } from "../metrics/referral/lift-recipes";
import type { LtvMethod } from "../metrics/settings";
import { isChange, readChange } from "../overview/explain-change";
import { readLifts } from "../referrals/read-comparison";
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
  if (isLift(metric)) return readLifts(tx, workspaceId, facts, range);
  if (isChange(metric)) return readChange(tx, workspaceId, facts, { range, at, group });
  const kpis = kpiInput(facts, range, await readGroup(tx, workspaceId, facts, group), method);
  return pointRecipes(metric, kpis, at) ?? (await partRecipes(tx, workspaceId, { metric, kpis, narrowing, group })) ?? recipes(historyOf(kpis), range, [metric]);
}

/** These compare two groups of their own. */
const isLift = (metric: string) => (LIFT_IDS as readonly string[]).includes(metric);

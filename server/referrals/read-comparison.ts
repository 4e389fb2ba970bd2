import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import { kpiInput, readGroup, type Facts } from "../kpis/read-facts";
import { historyOf } from "../metrics/kpis/history";
import { ltvWindow } from "../metrics/kpis/ltv-window";
import type { Recipe } from "../metrics/kpis/recipe";
import type { MonthRange } from "../metrics/period";
import { compareReferred } from "../metrics/referral/comparison";
import { liftRecipes } from "../metrics/referral/lift-recipes";
import type { ComparisonAnswer } from "./types";

/** Everyone who was referred against everyone else: a smaller group is not crossed with who was referred. */
export async function readComparison(tx: Tx, workspaceId: WorkspaceId, facts: Facts, range: MonthRange): Promise<ComparisonAnswer> {
  const of = async (value: string) => kpiInput(facts, range, await readGroup(tx, workspaceId, facts, { breakdown: "referred", value }));
  const referred = await of("yes");
  const comparison = compareReferred(referred, await of("no"));
  return { ...comparison, window: ltvWindow(historyOf(referred), range).window, ltvId: `ltv.${referred.settings.ltvMethod}` };
}

/** The lifts of that comparison, to be explained. */
export async function readLifts(tx: Tx, workspaceId: WorkspaceId, facts: Facts, range: MonthRange): Promise<Recipe[]> {
  const comparison = await readComparison(tx, workspaceId, facts, range);
  return liftRecipes(comparison, { ...comparison, range });
}

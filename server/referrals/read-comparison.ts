import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import { kpiInput, readGroup, type Facts } from "../kpis/read-facts";
import { historyOf } from "../metrics/kpis/history";
import { ltvWindow } from "../metrics/kpis/ltv-window";
import type { Recipe } from "../metrics/kpis/recipe";
import type { KpiInput } from "../metrics/kpis/types";
import type { MonthRange } from "../metrics/period";
import { logRankRecipes } from "../metrics/referral/log-rank-recipes";
import { compareReferred } from "../metrics/referral/comparison";
import { liftRecipes } from "../metrics/referral/lift-recipes";
import type { ComparisonAnswer } from "./types";

type Asked = { range: MonthRange; segment: string | undefined };

/** Everyone who was referred against everyone else, also in a segment: a smaller group is not crossed with who was referred. */
export async function readComparison(tx: Tx, workspaceId: WorkspaceId, facts: Facts, asked: Asked): Promise<ComparisonAnswer> {
  return compare(await readBoth(tx, workspaceId, facts, asked), asked.range);
}

/** The lifts of that comparison and its test, to be explained. */
export async function readCompared(tx: Tx, workspaceId: WorkspaceId, facts: Facts, asked: Asked): Promise<Recipe[]> {
  const { range } = asked;
  const both = await readBoth(tx, workspaceId, facts, asked);
  const comparison = compare(both, range);
  return [...liftRecipes(comparison, { ...comparison, range }), ...logRankRecipes(both.referred, both.others)];
}

type Both = { referred: KpiInput; others: KpiInput };

async function readBoth(tx: Tx, workspaceId: WorkspaceId, facts: Facts, { range, segment }: Asked): Promise<Both> {
  const of = async (value: string) => kpiInput(facts, range, await readGroup(tx, workspaceId, facts, { segment, breakdown: "referred", value }));
  return { referred: await of("yes"), others: await of("no") };
}

function compare({ referred, others }: Both, range: MonthRange): ComparisonAnswer {
  return { ...compareReferred(referred, others), window: ltvWindow(historyOf(referred), range).window, ltvId: `ltv.${referred.settings.ltvMethod}` };
}

import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import { breakdownInput, rangeInput } from "../kpis/input";
import { metricSettings } from "../kpis/metric-settings";
import type { Facts, Group } from "../kpis/read-facts";
import { changeRecipes } from "../metrics/change/change-recipes";
import type { Recipe } from "../metrics/kpis/recipe";
import type { MonthRange } from "../metrics/period";
import { groupsOf, knownBy } from "./changed-groups";
import { changeMetrics } from "./get-changes";

/** Numbers of the card of what changed that no metric of the months is. */
export const isChange = (metric: string): boolean => /^(rate|arpa)_change\b|\.other_parts$/.test(metric);

/**
 * They are asked at the change they are of: which metric, against which months, and parted by what where everybody is
 * parted, `nrr~2026-01..2026-03~plan`. A group is then one of the parts; without a breakdown it is the whole.
 */
export async function readChange(tx: Tx, workspaceId: WorkspaceId, facts: Facts, { range, at, group }: { range: MonthRange; at: string | undefined; group: Group }): Promise<Recipe[]> {
  const [named = "", months = "", parted = ""] = at?.split("~") ?? [];
  const metric = changeMetrics.find((candidate) => candidate === named);
  const [from, to] = months.split("..");
  const before = rangeInput.safeParse({ from, to }).data;
  const breakdown = breakdownInput.safeParse(parted).data;
  if (!metric || !before?.from || !before.to || before.from > before.to || before.to > range.to) return [];
  const asked = { metric, now: range, before: { from: before.from, to: before.to }, settings: metricSettings(facts, range.to) };
  if (parted === "") return changeRecipes(await groupsOf(tx, workspaceId, facts, group, "plan"), { ...asked, by: group.breakdown ?? "plan" });
  if (!breakdown || (await knownBy(tx, workspaceId, breakdown)) !== breakdown) return [];
  return changeRecipes(await groupsOf(tx, workspaceId, facts, { segment: group.segment }, breakdown), { ...asked, by: breakdown, value: group.breakdown === breakdown ? group.value : undefined });
}

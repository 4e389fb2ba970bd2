import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import { differenceRecipe, gapRecipe } from "../metrics/kpis/difference-recipes";
import type { Recipe } from "../metrics/kpis/recipe";
import { metricSpec } from "../metrics/registry";
import { readTargets } from "../targets/read-targets";
import { breakdownInput, rangeInput } from "./input";
import { metricInput } from "./metric-input";
import type { Facts } from "./read-facts";
import { recipesOf, type Asked } from "./recipes-of";

/** Numbers made of another: its change, and how far it is from its target. */
export const isDifference = (metric: string): boolean => /^(difference|gap)\./.test(metric);

/**
 * They are asked at the metric they are of: a change also against which months, and against which other group where it is
 * not the same one, `mrr~2026-01..2026-03~plan~Team`; a distance to a target at the metric alone.
 */
export async function readDifference(tx: Tx, workspaceId: WorkspaceId, facts: Facts, asked: Asked): Promise<Recipe[]> {
  const [of = "", months, breakdown, ...value] = asked.at?.split("~") ?? [];
  const metric = metricInput.safeParse(of).data;
  const [family, unit] = asked.metric.split(".");
  if (metric === undefined || isDifference(metric) || metricSpec(metric).unit !== unit) return [];
  const one = async (more: Partial<Asked>) => (await recipesOf(tx, workspaceId, facts, { ...asked, at: undefined, ...more })).find(({ id }) => id === (more.metric ?? metric));
  const now = await one({ metric });
  if (!now) return [];
  if (family === "gap") {
    const targets = asked.group.breakdown === undefined ? await readTargets(tx, workspaceId) : null;
    const gap = gapRecipe(now, metric === "cac" ? await one({ metric: "cac_ceiling" }) : undefined, targets);
    return gap ? [gap] : [];
  }
  const [from, to] = months?.split("..") ?? [];
  const range = rangeInput.safeParse({ from, to }).data;
  if (!range?.from || !range.to || range.from > range.to || range.to > facts.dataDate.slice(0, 7)) return [];
  const other = otherGroup(breakdown, value.join("~"));
  if (other === null) return [];
  const before = await one({ metric, range: { from: range.from, to: range.to }, ...(other && { group: other.breakdown === "none" ? {} : { breakdown: other.breakdown, value: other.value } }) });
  return before ? [differenceRecipe(now, before, other)] : [];
}

/** Undefined where none is named: the same group. Null where it is no group. */
function otherGroup(breakdown: string | undefined, value: string) {
  if (breakdown === undefined) return undefined;
  if (breakdown === "none") return { breakdown: "none", value: "" } as const;
  const known = breakdownInput.safeParse(breakdown).data;
  return known === undefined ? null : { breakdown: known, value };
}

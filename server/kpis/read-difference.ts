import { z } from "zod";
import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import { differenceRecipe, gapRecipe } from "../metrics/kpis/difference-recipes";
import type { Recipe } from "../metrics/kpis/recipe";
import { metricSpec } from "../metrics/registry";
import { readMade } from "../segments/made-segments";
import { readTargets } from "../targets/read-targets";
import { breakdownInput, rangeInput } from "./input";
import { metricInput } from "./metric-input";
import type { Facts } from "./read-facts";
import { recipesOf, type Asked } from "./recipes-of";

/** Numbers made of another: its change, and how far it is from its target. */
export const isDifference = (metric: string): boolean => /^(difference|gap)\./.test(metric);

/**
 * They are asked at the metric they are of: a change also against which months, and against which other group where it is
 * not the same one, `mrr~2026-01..2026-03~plan~Team`, of a segment `mrr~2026-01..2026-03~in:<id>~plan~Team`; a distance to a target
 * at the metric alone.
 */
export async function readDifference(tx: Tx, workspaceId: WorkspaceId, facts: Facts, asked: Asked): Promise<Recipe[]> {
  const [of = "", months, ...named] = asked.at?.split("~") ?? [];
  const metric = metricInput.safeParse(of).data;
  const [family, unit] = asked.metric.split(".");
  if (metric === undefined || isDifference(metric) || metricSpec(metric).unit !== unit) return [];
  const one = async (more: Partial<Asked>, of = facts) => (await recipesOf(tx, workspaceId, of, { ...asked, at: undefined, ...more })).find(({ id }) => id === (more.metric ?? metric));
  const now = await one({ metric });
  if (!now) return [];
  if (family === "gap") {
    const targets = asked.group.breakdown === undefined && asked.group.segment === undefined ? await readTargets(tx, workspaceId) : null;
    const gap = gapRecipe(now, metric === "cac" ? await one({ metric: "cac_ceiling" }) : undefined, targets);
    return gap ? [gap] : [];
  }
  const [from, to] = months?.split("..") ?? [];
  const range = rangeInput.safeParse({ from, to }).data;
  if (!range?.from || !range.to || range.from > range.to || range.to > facts.dataDate.slice(0, 7)) return [];
  const other = otherGroup(named);
  if (other === null) return [];
  const compareSegment = other?.segment ?? undefined;
  const segments = new Map([...facts.segments, ...(await readMade(tx, workspaceId, { compareSegment }))]);
  const group = other && (other.breakdown === "none" ? { segment: compareSegment } : { segment: compareSegment, breakdown: other.breakdown, value: other.value });
  const before = await one({ metric, range: { from: range.from, to: range.to }, ...(group && { group }) }, { ...facts, segments });
  return before ? [differenceRecipe(now, before, other)] : [];
}

/** Undefined where none is named: the same group. Null where it is no group. */
function otherGroup(named: readonly string[]) {
  const [first] = named;
  if (first === undefined) return undefined;
  const segment = first.startsWith(IN) ? z.uuid().safeParse(first.slice(IN.length)).data : undefined;
  if (segment === undefined && first.startsWith(IN)) return null;
  const [breakdown, ...value] = segment === undefined ? named : named.slice(1);
  const within = { segment: segment ?? null };
  if (breakdown === "none") return { ...within, breakdown: "none", value: "" } as const;
  const known = breakdownInput.safeParse(breakdown).data;
  return known === undefined ? null : { ...within, breakdown: known, value: value.join("~") };
}

const IN = "in:";

import { inWorkspace } from "@/db/client";
import type { WorkspaceContext } from "../context";
import { metricSpec } from "../metrics/registry";
import { TARGET_IDS, towards, type TargetId } from "../metrics/targets/targets";
import type { Unit } from "../metrics/value";
import { readTargets } from "./read-targets";

export type TargetRow = {
  metric: TargetId;
  unit: Unit;
  towards: "up" | "down";
  /** In the unit of the metric; null when none is set. */
  value: number | null;
};

/** Every metric that can have a target, and the one it has. */
export async function getTargets({ ctx }: { ctx: WorkspaceContext }): Promise<TargetRow[]> {
  const targets = await inWorkspace(ctx.workspaceId, (tx) => readTargets(tx, ctx.workspaceId));
  return TARGET_IDS.map((metric) => {
    const spec = metricSpec(metric);
    return { metric, unit: spec.unit, towards: towards(spec), value: targets[metric] ?? null };
  });
}

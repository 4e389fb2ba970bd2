import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import type { PageInput } from "../kpis/input";
import { kpis } from "../metrics/kpis/kpis";
import type { KpiInput } from "../metrics/kpis/types";
import { standingOf } from "../metrics/targets/standing";
import type { Tile, TrendedMetric } from "../overview/types";
import { readTargets } from "./read-targets";

/** The tiles of a page, each with where it stands against its target. What the workspace should be says nothing of a part of it. */
export async function withStandings(tx: Tx, workspaceId: WorkspaceId, tiles: readonly TrendedMetric[], { now, input }: { now: KpiInput; input: PageInput }): Promise<Tile[]> {
  const targets = input.breakdown === undefined && input.segment === undefined ? await readTargets(tx, workspaceId) : null;
  const shown = Object.fromEntries(tiles.map(({ id, metric }) => [id, metric]));
  // A CAC is held to what a customer is worth, whether or not that stands beside it.
  const metrics = { ...("cac" in shown ? kpis(now, ["cac_ceiling"]).metrics : {}), ...shown };
  return tiles.map((tile) => ({ ...tile, standing: standingOf({ id: tile.id, metrics, targets }) }));
}

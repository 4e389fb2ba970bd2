import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import { readDimensions } from "../facts/breakdowns";
import type { Breakdown } from "../kpis/input";
import { readGroupCells, readGroupsCells, type Facts, type Group } from "../kpis/read-facts";
import type { Groups } from "../metrics/change/what-changed";

/** An attribute that nobody chose tells nobody apart. */
export async function knownBy(tx: Tx, workspaceId: WorkspaceId, wanted: Breakdown): Promise<Breakdown> {
  if (wanted === "interval") return wanted;
  return (await readDimensions(tx, workspaceId)).some(({ breakdown }) => breakdown === wanted) ? wanted : "plan";
}

/** Everybody, or a segment, parted by a breakdown; a group that the page shows is not split again. */
export async function groupsOf(tx: Tx, workspaceId: WorkspaceId, facts: Facts, group: Group, by: Breakdown): Promise<Groups> {
  if (group.breakdown !== undefined && group.value !== undefined) return new Map([[group.value, (await readGroupCells(tx, workspaceId, facts, group)).cells]]);
  return new Map([...(await readGroupsCells(tx, workspaceId, facts, by, group.segment))].map(([value, { cells }]) => [value, cells]));
}

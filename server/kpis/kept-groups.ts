import { LRUCache } from "lru-cache";
import type { WorkspaceId } from "@/db/workspace-id";
import type { FactState } from "../facts/fact-state";
import type { CellsOf } from "../facts/group-rows";
import type { GroupCells } from "../facts/read-cells";
import type { SideFacts } from "../metrics/kpis/types";

/** What of a group's facts a refresh alone can change. Spend and the programme are typed at any time: they are read whenever they are wanted. */
export type KeptGroup = GroupCells & Omit<SideFacts, "spend" | "everyone" | "programme">;

/** By value of the breakdown. Shared by all who ask: read only. */
export type KeptGroups = ReadonlyMap<string, KeptGroup>;

/** What a process holds of decoded facts at most, however many workspaces it answers for. */
const MOST_BYTES = 128 * 2 ** 20;
/** Of a cell on the heap, with its share of the totals and fits that the metrics keep with it. */
const CELL_BYTES = 1200;

type Kept = { groups: LRUCache<string, KeptGroups>; reading: Map<string, Promise<KeptGroups>> };

/** On globalThis, as the pool is: pages and API handlers are bundled apart, and would hold one each. */
const ofProcess = globalThis as { tenureKept?: Kept };

function kept(): Kept {
  return (ofProcess.tenureKept ??= {
    groups: new LRUCache({ maxSize: MOST_BYTES, sizeCalculation: (groups) => Math.max(1, cellsIn(groups) * CELL_BYTES) }),
    reading: new Map(),
  });
}

type Facts = Pick<FactState, "revision" | "historyFrom"> & { workspaceId: WorkspaceId };

/**
 * The groups as they were read for these very facts, or as `read` finds them: a revision that the caller's own transaction
 * has just seen is part of the key, so that nothing outlives a refresh and nobody is given what another workspace holds.
 */
export async function keptGroups({ workspaceId, revision, historyFrom }: Facts, of: CellsOf, read: () => Promise<KeptGroups>): Promise<KeptGroups> {
  if (revision === null) return read();
  const { groups, reading } = kept();
  const keyOf = (value?: string) => `${prefixOf(workspaceId, revision)}${JSON.stringify([historyFrom, of.segmentId, of.breakdown, value])}`;
  const key = keyOf(of.value);
  const known = groups.get(key);
  if (known) return known;
  // Whoever has read every value has read this one, if anybody has it.
  const all = of.value === undefined ? undefined : groups.get(keyOf());
  if (all && of.value !== undefined && all.has(of.value)) return all;
  // Several verbs of one page ask at once. Another's reading may end with its connection, which is no reason to fail here.
  const found = await reading.get(key)?.catch(() => undefined);
  if (found) return found;
  const own = read();
  reading.set(key, own);
  try {
    const fresh = await own;
    forgetOlder(groups, workspaceId, revision);
    groups.set(key, fresh);
    return fresh;
  } finally {
    reading.delete(key);
  }
}

const prefixOf = (workspaceId: WorkspaceId, revision = "") => `${workspaceId} ${revision}`;

/** Nobody will ask for what was before a refresh, but who had begun to read by then. */
function forgetOlder(groups: Kept["groups"], workspaceId: WorkspaceId, revision: string): void {
  for (const key of groups.keys()) if (key.startsWith(prefixOf(workspaceId)) && !key.startsWith(prefixOf(workspaceId, revision))) groups.delete(key);
}

const cellsIn = (groups: KeptGroups) => [...groups.values()].reduce((total, group) => total + cellsOf(group), 0);

function cellsOf({ terms, ...lists }: KeptGroup): number {
  const ofTerms = terms.reduce((total, { cells, tenureCells = [] }) => total + cells.length + tenureCells.length, 0);
  return Object.values(lists).reduce((total, list) => total + list.length, ofTerms);
}

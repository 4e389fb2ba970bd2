import { LRUCache } from "lru-cache";
import type { WorkspaceId } from "@/db/workspace-id";
import type { FactState } from "./fact-state";

type Facts = Pick<FactState, "revision"> & { workspaceId: WorkspaceId };

/**
 * Keeps what is made of a workspace's facts and of what was asked, until a refresh: a revision that the caller's own transaction
 * has just seen is part of the key, so that nothing outlives it and nobody is given what another workspace holds. What settings
 * or hands can change in between has to be part of what was asked. Shared by all who ask: read only.
 */
export function keeper<Value extends object>(bounds: LRUCache.Options<string, Value, unknown>) {
  const kept = new LRUCache<string, Value>(bounds);
  return async ({ workspaceId, revision }: Facts, asked: unknown, make: () => Promise<Value>): Promise<Value> => {
    if (revision === null) return make();
    const key = JSON.stringify([workspaceId, revision, asked]);
    const known = kept.get(key);
    if (known) return known;
    const fresh = await make();
    kept.set(key, fresh);
    return fresh;
  };
}

import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { segments } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import { notFound, Refusal } from "../errors";
import { picksByOutcome } from "./outcome";
import { namedOf, stateOf, type SegmentState } from "./segment-state";

/** The segments that something is asked of, by id; not given, all customers. */
export type AskedSegments = { segment?: string | undefined; compareSegment?: string | undefined; /** Side by side. */ segments?: readonly string[] };

export type MadeSegments = ReadonlyMap<string, { /** Its rule picks survivors or leavers. */ onOutcome: boolean }>;

const refusals = { making: "segments.beingMade", failed: "segments.notMade", archived: "segments.isArchived" } as const satisfies Record<Exclude<SegmentState, "ready">, string>;

/**
 * Of segments whose members and facts are those of their rule. One that is not there is refused as not found; one that a job
 * is still making, or has failed to make, or that is archived, as being in the way: whoever asks is never given numbers of another rule.
 */
export async function readMade(tx: Tx, workspaceId: WorkspaceId, { segment, compareSegment, segments: several = [] }: AskedSegments): Promise<MadeSegments> {
  const asked = [segment, compareSegment, ...several].filter((id) => id !== undefined);
  if (asked.length === 0) return new Map();
  const rows = await tx.select().from(segments).where(eq(segments.workspaceId, workspaceId));
  const named = namedOf(rows);
  return new Map(
    asked.map((id) => {
      const row = rows.find((candidate) => candidate.id === id);
      if (!row) throw notFound(`segment ${id}`);
      const state = stateOf(row);
      if (state !== "ready") throw new Refusal("CONFLICT", refusals[state], { name: row.name ?? "" });
      return [id, { onOutcome: picksByOutcome({ segments: named }, row.rule) }];
    }),
  );
}

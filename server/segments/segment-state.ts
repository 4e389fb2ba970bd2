import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { segments, type SegmentFailure } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import { notFound } from "../errors";
import { picksByOutcome } from "./outcome";

type Row = typeof segments.$inferSelect;

export type SegmentState = "ready" | "making" | "failed" | "archived";

/** Ready: its members and facts are those of its rule. If not, a job is making them, or has failed to; of an archived one there are none and no job makes any. */
export function stateOf({ archivedAt, failure, madeHash, ruleHash }: Pick<Row, "archivedAt" | "failure" | "madeHash" | "ruleHash">): SegmentState {
  if (archivedAt !== null) return "archived";
  return failure !== null ? "failed" : madeHash === ruleHash ? "ready" : "making";
}

/** A segment that a page is asked of, and how far the job is that makes it. */
export type SegmentName = { id: string; /** Null while it is not saved. */ name: string | null; state: SegmentState; stage: Row["stage"]; failure: SegmentFailure | null; /** Its rule picks survivors or leavers. */ onOutcome: boolean };

/** Saved segments by their id, as a rule may name them. */
export const namedOf = (rows: readonly Pick<Row, "id" | "name" | "rule">[]) => new Map(rows.flatMap(({ id, name, rule }) => (name === null ? [] : [[id, { name, rule }] as const])));

/** Null where none is asked for. */
export async function segmentNamed(tx: Tx, workspaceId: WorkspaceId, id: string | undefined): Promise<SegmentName | null> {
  if (id === undefined) return null;
  const rows = await tx.select().from(segments).where(eq(segments.workspaceId, workspaceId));
  const row = rows.find((candidate) => candidate.id === id);
  if (!row) throw notFound(`segment ${id}`);
  return { id, name: row.name, state: stateOf(row), stage: row.stage, failure: row.failure, onOutcome: picksByOutcome({ segments: namedOf(rows) }, row.rule) };
}

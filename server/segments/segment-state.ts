import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { segments, type SegmentFailure } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import { notFound } from "../errors";

type Row = typeof segments.$inferSelect;

export type SegmentState = "ready" | "making" | "failed";

/** Ready: its members and facts are those of its rule. If not, a job is making them, or has failed to. */
export const stateOf = ({ failure, madeHash, ruleHash }: Pick<Row, "failure" | "madeHash" | "ruleHash">): SegmentState =>
  failure !== null ? "failed" : madeHash === ruleHash ? "ready" : "making";

/** A segment that a page is asked of, and how far the job is that makes it. */
export type SegmentName = { id: string; /** Null while it is not saved. */ name: string | null; state: SegmentState; stage: Row["stage"]; failure: SegmentFailure | null };

/** Null where none is asked for. */
export async function segmentNamed(tx: Tx, workspaceId: WorkspaceId, id: string | undefined): Promise<SegmentName | null> {
  if (id === undefined) return null;
  const [row] = await tx.select().from(segments).where(and(eq(segments.workspaceId, workspaceId), eq(segments.id, id)));
  if (!row) throw notFound(`segment ${id}`);
  return { id, name: row.name, state: stateOf(row), stage: row.stage, failure: row.failure };
}

import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { inWorkspace } from "@/db/client";
import { segments } from "@/db/schema";
import type { WorkspaceContext } from "../context";

/** How many are saved and not archived. */
export const countSegments = ({ ctx: { workspaceId } }: { ctx: WorkspaceContext }): Promise<number> =>
  inWorkspace(workspaceId, (tx) => tx.$count(segments, and(eq(segments.workspaceId, workspaceId), isNotNull(segments.name), isNull(segments.archivedAt))));

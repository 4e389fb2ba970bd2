import { eq } from "drizzle-orm";
import { inWorkspace } from "@/db/client";
import { factStates } from "@/db/schema";
import type { Role, WorkspaceContext } from "@/server/context";
import { permissionsOf, type Permission } from "@/server/members/permissions";

export type WorkspaceSummary = WorkspaceContext["workspace"] & {
  role: Role;
  can: Permission[];
  /** Last day that counts; null before the first import. */
  dataDate: string | null;
  /** First day of the month of the first movement. */
  firstMonth: string | null;
};

/** What the frame around every page says of a workspace, and what the reader may do in it. */
export async function getWorkspace({ ctx }: { ctx: WorkspaceContext }): Promise<WorkspaceSummary> {
  const [facts] = await inWorkspace(ctx.workspaceId, (tx) =>
    tx
      .select({ dataDate: factStates.dataDate, firstMonth: factStates.firstMonth })
      .from(factStates)
      .where(eq(factStates.workspaceId, ctx.workspaceId)),
  );
  return { ...ctx.workspace, role: ctx.role, can: permissionsOf(ctx.role), dataDate: facts?.dataDate ?? null, firstMonth: facts?.firstMonth ?? null };
}

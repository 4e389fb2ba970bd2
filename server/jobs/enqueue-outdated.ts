import { eq } from "drizzle-orm";
import { globalDb, inWorkspace } from "@/db/client";
import { factStates, workspaces } from "@/db/schema";
import { mintWorkspaceId } from "@/db/workspace-id";
import { DERIVATION } from "@/server/ledger/derivation";
import { enqueue } from "./queue";

/** After an upgrade: a job for each workspace whose facts another version of Tenure derived. Answers how many there are. */
export async function enqueueOutdated(): Promise<number> {
  let outdated = 0;
  for (const { id } of await globalDb().select({ id: workspaces.id }).from(workspaces)) {
    const workspaceId = mintWorkspaceId(id);
    await inWorkspace(workspaceId, async (tx) => {
      const [state] = await tx.select({ version: factStates.version }).from(factStates).where(eq(factStates.workspaceId, workspaceId));
      if (!state || state.version === DERIVATION) return;
      await enqueue(tx, "facts.refresh", { workspaceId }, `facts ${workspaceId}`);
      outdated += 1;
    });
  }
  return outdated;
}

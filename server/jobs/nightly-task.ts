import { globalDb } from "@/db/client";
import { workspaces } from "@/db/schema";
import { mintWorkspaceId } from "@/db/workspace-id";
import { log } from "@/server/log";
import { todayIn } from "@/server/segments/days";
import { keepNightly } from "@/server/segments/keep-nightly";

/** Every quarter of an hour it is after midnight somewhere: each workspace is looked at in its own time zone. */
export const NIGHTLY = "*/15 * * * * segments_nightly";

/** One workspace whose turn fails keeps no other from its own. */
export async function nightlyTask(): Promise<void> {
  for (const { id, timeZone } of await globalDb().select({ id: workspaces.id, timeZone: workspaces.timeZone }).from(workspaces)) {
    try {
      await keepNightly(mintWorkspaceId(id), todayIn(timeZone));
    } catch (error) {
      log.error({ error, workspace: id }, "the segments of a workspace could not be kept up to the day");
    }
  }
}

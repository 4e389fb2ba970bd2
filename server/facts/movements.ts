import { sql, type SQL } from "drizzle-orm";
import type { FactSource } from "./members";
import { rowsOf, sameMember } from "./spans";

/** From clause: the movements `m` that a refresh looks at, those of everybody or of the changed ones, with their customers `s`. */
export const movements = (source: FactSource): SQL =>
  sql`${rowsOf(source, "movements")} m join members s on m.workspace_id = ${source.workspaceId} and ${sameMember(source, "m")}`;

import { sql, type SQL } from "drizzle-orm";
import type { FactSource } from "./members";

/** From clause: the movements `m` that a refresh looks at, those of everybody or of the changed ones, with their customers `s`. */
export function movements({ workspaceId, from }: FactSource): SQL {
  return from === null
    ? sql`mrr_movements m join members s on m.workspace_id = ${workspaceId} and s.customer_id = m.customer_id`
    : sql`changed_movements m join members s on m.workspace_id = ${workspaceId} and s.customer_id = m.customer_id and s.sign = m.sign`;
}

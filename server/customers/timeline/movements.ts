import { sql } from "drizzle-orm";
import type { Movement, TimelineSource } from "./types";

export const movements: TimelineSource = {
  from: ({ workspaceId, customerId }) => sql`from mrr_movements m where m.workspace_id = ${workspaceId} and m.customer_id = ${customerId}`,
  async read(tx, of, most) {
    const { rows } = await tx.execute<Omit<Movement, "kind" | "before" | "after"> & { before: string; after: string } & Record<string, unknown>>(sql`
      select m.occurred_on::text as key, m.occurred_on::text as on, m.kind as movement, m.before_mrr as before, m.after_mrr as after, m.undated,
        m.churn_kind as "churnKind", m.churn_category as category, m.churn_reason as reason
      ${movements.from(of)}
      order by m.occurred_on desc limit ${most}`);
    return rows.map(({ before, after, ...row }) => ({ ...row, kind: "movement", before: BigInt(before), after: BigInt(after) }));
  },
};

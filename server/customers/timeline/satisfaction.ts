import { sql } from "drizzle-orm";
import type { Satisfaction, TimelineSource } from "./types";

export const satisfaction: TimelineSource = {
  from: ({ workspaceId, customerId }) => sql`from satisfaction_answers a where a.workspace_id = ${workspaceId} and a.customer_id = ${customerId}`,
  async read(tx, of, most) {
    const { rows } = await tx.execute<Omit<Satisfaction, "kind"> & Record<string, unknown>>(sql`
      select a.id as key, a.answered_on::text as on, a.survey, a.score, a.comment
      ${satisfaction.from(of)}
      order by a.answered_on desc, a.id desc limit ${most}`);
    return rows.map((row) => ({ ...row, kind: "satisfaction" }));
  },
};

import { sql } from "drizzle-orm";
import { countedAs, mappedTo } from "@/server/ledger/cancellations";
import type { Cancellation, TimelineSource } from "./types";

export const cancellations: TimelineSource = {
  from: ({ workspaceId, customerId }) => sql`from cancellations c ${mappedTo(workspaceId)} where c.workspace_id = ${workspaceId} and c.customer_id = ${customerId}`,
  async read(tx, of, most) {
    const { rows } = await tx.execute<Omit<Cancellation, "kind"> & Record<string, unknown>>(sql`
      select c.id as key, c.id, c.cancelled_on::text as on, ${countedAs.kind} as "churnKind", ${countedAs.category} as category, ${countedAs.reason} as reason,
        c.comment, c.competitor, c.withdrawn, c.withdrawn_on::text as "withdrawnOn", c.recorded_by is not null as "byHand",
        (select s.external_id from subscriptions s where s.workspace_id = ${of.workspaceId} and s.id = c.subscription_id) as subscription
      ${cancellations.from(of)}
      order by c.cancelled_on desc, c.id desc limit ${most}`);
    return rows.map((row) => ({ ...row, kind: "cancellation" }));
  },
};

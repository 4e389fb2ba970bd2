import { sql } from "drizzle-orm";
import type { Activation, TimelineSource } from "./types";

/** Once in a customer's life, where somebody told it. */
export const activation: TimelineSource = {
  from: ({ workspaceId, customerId }) => sql`from customers c where c.workspace_id = ${workspaceId} and c.id = ${customerId} and c.activated_on is not null`,
  async read(tx, of, most) {
    const { rows } = await tx.execute<Omit<Activation, "kind"> & Record<string, unknown>>(sql`
      select c.id as key, c.activated_on::text as on ${activation.from(of)} limit ${most}`);
    return rows.map((row) => ({ ...row, kind: "activation" }));
  },
};

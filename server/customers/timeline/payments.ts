import { sql } from "drizzle-orm";
import type { Payment, TimelineSource } from "./types";

/** What was given back came after it was paid. */
const key = sql`(case p.status when 'refunded' then '1' else '0' end || p.id)`;

export const payments: TimelineSource = {
  from: ({ workspaceId, customerId }) => sql`from payments p where p.workspace_id = ${workspaceId} and p.customer_id = ${customerId}`,
  async read(tx, of, most) {
    const { rows } = await tx.execute<Omit<Payment, "kind" | "amount"> & { amount: string } & Record<string, unknown>>(sql`
      select ${key} as key, p.paid_on::text as on, p.status, p.amount, p.method
      ${payments.from(of)}
      order by p.paid_on desc, ${key} desc limit ${most}`);
    return rows.map(({ amount, ...row }) => ({ ...row, kind: "payment", amount: BigInt(amount) }));
  },
};

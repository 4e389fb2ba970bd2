import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { matchCustomers } from "../../apply/match-customers";
import { problem } from "../../refusal";
import type { ResolvedMapping } from "../../resolve-mapping";

/**
 * Refuses staged rows dated before their customer first paid, as one typed by hand is: nothing could be left yet, and the
 * row would explain whatever departure came first (METRICS §8). Of who has not paid so far nothing is known that it contradicts.
 */
export async function refuseBeforePaying(tx: Tx, workspaceId: string, { fields }: ResolvedMapping): Promise<void> {
  const told = sql`${JSON.stringify(problem("cancel_before_paying", { column: fields.cancelled_on?.header }))}::jsonb`;
  const match = matchCustomers(workspaceId, sql`r.record`);
  await tx.execute(sql`
    update staged s set record = null, fingerprint = null,
      problems = jsonb_build_array(${told} || jsonb_build_object('row', s.row_number, 'value', s.record ->> 'cancelled_on',
        'params', jsonb_build_object('cancel', s.record ->> 'cancelled_on', 'start', m.first_paid_on)))
    from (
      select r.row_number, paid.first_paid_on
      from staged r
      ${match.joins}
      join customer_summaries paid on paid.workspace_id = ${workspaceId} and paid.customer_id = ${match.id}
      where r.record is not null and (r.record ->> 'cancelled_on')::date < paid.first_paid_on
    ) m
    where s.row_number = m.row_number`);
}

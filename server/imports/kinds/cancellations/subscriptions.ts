import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { matchCustomers } from "../../apply/match-customers";
import { problem } from "../../refusal";
import type { ResolvedMapping } from "../../resolve-mapping";

/** The customer's subscription of this id; whichever source it is from. Null where the row names none. */
export const subscriptionOf = (workspaceId: string, customerId: SQL, externalId: SQL): SQL => sql`
  (select min(s.id::text)::uuid from subscriptions s
    where s.workspace_id = ${workspaceId} and s.customer_id = ${customerId} and s.external_id = ${externalId})`;

/** Refuses staged rows that name a subscription their customer does not have: its end would never be told why. */
export async function refuseUnknownSubscriptions(tx: Tx, workspaceId: string, { fields }: ResolvedMapping): Promise<void> {
  if (!fields.subscription_id) return;
  const told = sql`${JSON.stringify(problem("subscription_unknown", { column: fields.subscription_id.header }))}::jsonb`;
  const match = matchCustomers(workspaceId, sql`r.record`);
  await tx.execute(sql`
    update staged s set record = null, fingerprint = null,
      problems = jsonb_build_array(${told} || jsonb_build_object('row', s.row_number, 'value', left(s.record ->> 'subscription', 120)))
    from (
      select r.row_number
      from staged r
      ${match.joins}
      left join subscriptions known on known.workspace_id = ${workspaceId} and known.customer_id = ${match.id} and known.external_id = r.record ->> 'subscription'
      where r.record is not null and r.record ->> 'subscription' is not null and known.id is null
    ) m
    where s.row_number = m.row_number`);
}

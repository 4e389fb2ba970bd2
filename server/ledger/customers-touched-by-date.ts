import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import { contractSpans, DAYS_AHEAD, endsAsked, termsOver } from "./contract-terms";
import { lapsesOn } from "./paid-spans";

/**
 * Customers whose ledger or renewals change because the data date moved, forward or (after an undo) back: something of
 * theirs is dated after the earlier of the two days and not after the later one, so it was scheduled and happens now, or
 * the reverse. A term that nothing is written about ends as well, or comes within sight; with it a request to leave that nothing came of.
 */
export async function customersTouchedByDate(tx: Tx, workspaceId: WorkspaceId, one: string, other: string): Promise<string[]> {
  const earlier = sql`least(${one}::date, ${other}::date)`;
  const later = sql`greatest(${one}::date, ${other}::date)`;
  const between = (day: SQL) => sql`${day} > ${earlier} and ${day} <= ${later}`;
  const termsEnd = (days: number) => sql`${termsOver(sql`(${earlier} + ${days}::integer)`)} < ${termsOver(sql`(${later} + ${days}::integer)`)}`;
  const askers = sql`(select * from paid_spans where workspace_id = ${workspaceId} and customer_id in (select customer_id from cancellations where workspace_id = ${workspaceId}))`;
  const { rows } = await tx.execute<{ customer_id: string }>(sql`
    select p.customer_id from subscription_phases p
    where p.workspace_id = ${workspaceId} and (${between(sql`p.starts_on`)} or ${between(sql`p.ends_on`)})
    union
    select s.customer_id from subscriptions s
    where s.workspace_id = ${workspaceId} and (${between(sql`s.trial_ends_on`)} or ${between(lapsesOn(sql`s`))})
    union
    select c.customer_id from cancellations c
    where c.workspace_id = ${workspaceId} and (${between(sql`c.cancelled_on`)} or ${between(sql`c.withdrawn_on`)})
    union
    select r.customer_id from (${contractSpans(sql`(select * from paid_spans where workspace_id = ${workspaceId})`)}) r
    where (r.ends_on is null or r.ends_on > ${earlier}) and (${termsEnd(0)} or ${termsEnd(DAYS_AHEAD)})
    union
    select r.customer_id from (${contractSpans(askers, [], { all: true })}) r
    join cancellations c on c.workspace_id = ${workspaceId} and c.customer_id = r.customer_id
    where r.ends_on is null and ${between(endsAsked(sql`c.cancelled_on`))}
  `);
  return rows.map((row) => row.customer_id);
}

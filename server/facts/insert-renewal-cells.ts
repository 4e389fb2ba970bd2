import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { paidSpans } from "../ledger/paid-spans";
import { contractRuns, termEnd, termsOver } from "./contract-terms";
import type { LedgerFactSource } from "./ledger-source";
import { dimensionColumns, memberCtes, perPlainBreakdown } from "./members";

/**
 * Terms longer than a month by the month they ended in, and how many went on: the same subscription, whatever its new
 * price or term, or one that begins that very day, as systems do that renew by a new contract. A term broken off never
 * came up for renewal, and one that ended on an unknown day is in no month. Always by service, also where churn is
 * recognised at the request: who asks to leave in time would otherwise never have been due.
 */
export async function insertRenewalCells(tx: Tx, source: LedgerFactSource): Promise<void> {
  const { workspaceId, segmentId, dataDate } = source;
  const asServed = { ...source.ledger, conventions: { ...source.ledger.conventions, churnRecognition: "service_end" as const } };
  const until = sql`coalesce(r.ends_on, ${dataDate}::date)`;
  const columns = dimensionColumns(source, "s");
  await tx.execute(sql`
    with ${memberCtes(source)},
    spans as materialized (${paidSpans(asServed)}),
    ${contractRuns},
    ends as (
      select r.subscription_id, r.customer_id, ${termEnd(sql`n`)} as day
      from runs r
      cross join lateral generate_series(1, ${termsOver(until)}) n
      where (r.undated and ${termEnd(sql`n`)} = r.ends_on) is not true
    ),
    begun as (select distinct customer_id, first_value(starts_on) over (partition by subscription_id order by starts_on) as day from spans),
    terms as (
      select e.customer_id, date_trunc('month', e.day::timestamp)::date as month, before.mrr,
        after.subscription_id is not null or b.day is not null as renewed
      from ends e
      join spans before on before.subscription_id = e.subscription_id
        and before.starts_on < e.day and (before.ends_on is null or before.ends_on >= e.day)
      left join spans after on after.subscription_id = e.subscription_id
        and after.starts_on <= e.day and (after.ends_on is null or after.ends_on > e.day)
      left join begun b on b.customer_id = e.customer_id and b.day = e.day
    ),
    ended as (
      select t.month, ${columns},
        count(*) as due, count(*) filter (where t.renewed) as renewed,
        sum(t.mrr) as due_mrr, coalesce(sum(t.mrr) filter (where t.renewed), 0) as renewed_mrr
      from terms t
      join members s on s.customer_id = t.customer_id
      group by 1, ${columns}
    )
    insert into renewal_cells (workspace_id, segment_id, breakdown, value, month, due, renewed, due_mrr, renewed_mrr)
    select ${workspaceId}, ${segmentId}, breakdown, value, month, sum(due), sum(renewed), sum(due_mrr), sum(renewed_mrr)
    from (${perPlainBreakdown(source, sql`ended`)}) expanded
    group by breakdown, value, month
  `);
}

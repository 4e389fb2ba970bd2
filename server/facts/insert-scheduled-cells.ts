import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { paidSpans } from "../ledger/paid-spans";
import { contractRuns, termEnd, termsOver } from "./contract-terms";
import type { LedgerFactSource } from "./ledger-source";
import { dimensionColumns, memberCtes, perPlainBreakdown } from "./members";

/** A little more than a year: every yearly contract comes up once. */
const DAYS_AHEAD = 400;
/** Seen from here nothing is scheduled any more. */
const END_OF_TIME = "9999-12-31";

/**
 * What is dated after the data date (METRICS §8). Churn: the first day on which a customer that pays today has nothing
 * left to pay for, with the MRR of today at risk; ending one of several subscriptions is none. Renewal: the next end of
 * a term longer than a month that the subscription outlives, with its MRR of today.
 */
export async function insertScheduledCells(tx: Tx, source: LedgerFactSource): Promise<void> {
  const { workspaceId, segmentId, dataDate } = source;
  const today = sql`${dataDate}::date`;
  const columns = dimensionColumns(source, "s");
  await tx.execute(sql`
    with ${memberCtes(source)},
    spans as materialized (${paidSpans({ ...source.ledger, dataDate: END_OF_TIME })}),
    ${contractRuns},
    steps as (
      select customer_id, starts_on as day, mrr as step from spans where starts_on > ${today}
      union all
      select customer_id, ends_on, -mrr from spans where ends_on > ${today}
    ),
    totals as (
      select s.customer_id, t.day, s.mrr as mrr, s.mrr + sum(t.step) over (partition by t.customer_id order by t.day) as after
      from (select customer_id, day, sum(step) as step from steps group by customer_id, day) t
      join members s on s.customer_id = t.customer_id
      where s.mrr > 0
    ),
    due as (
      select r.customer_id, r.subscription_id, ${termEnd(sql`${termsOver(today)} + 1`)} as day
      from runs r
      where r.anchor <= ${today} and (r.ends_on is null or r.ends_on > ${today})
    ),
    dated as (
      select 'churn' as kind, customer_id, min(day) as day, mrr
      from totals
      where after = 0
      group by customer_id, mrr
      union all
      select 'renewal', d.customer_id, d.day, sum(now_on.mrr)
      from due d
      join spans now_on on now_on.subscription_id = d.subscription_id
        and now_on.starts_on <= ${today} and (now_on.ends_on is null or now_on.ends_on > ${today})
      where d.day <= ${today} + ${DAYS_AHEAD}::integer
        and exists (select from spans a where a.subscription_id = d.subscription_id and a.starts_on <= d.day and (a.ends_on is null or a.ends_on > d.day))
      group by d.customer_id, d.day
    ),
    scheduled as (
      select d.day, d.kind, ${columns}, count(*) as customers, sum(d.mrr) as scheduled_mrr
      from dated d
      join members s on s.customer_id = d.customer_id
      group by 1, 2, ${columns}
    )
    insert into scheduled_cells (workspace_id, segment_id, breakdown, value, day, kind, customers, mrr)
    select ${workspaceId}, ${segmentId}, breakdown, value, day, kind, sum(customers), sum(scheduled_mrr)
    from (${perPlainBreakdown(source, sql`scheduled`)}) expanded
    group by breakdown, value, day, kind
  `);
}

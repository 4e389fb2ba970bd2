import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { paidSpans } from "../ledger/paid-spans";
import { billingTerm } from "./billing-term";
import { everybodyCte } from "./everybody";
import type { LedgerFactSource } from "./ledger-source";
import { dimensionColumns, memberCtes, perPlainBreakdownOfAll } from "./members";

/** Who decides later than this was not won by the trial. */
const DAYS_TO_DECIDE = 30;

/**
 * Trials by the month they ended in, up to the data date (METRICS §4). Converted: some subscription of the customer
 * begins to earn between the first day of the trial and the thirtieth after its end. Open: not yet, and there is still time.
 * Plan and term are those that were tried: by what was bought first, every plan would convert all of its trials.
 */
export async function insertTrialCells(tx: Tx, source: LedgerFactSource): Promise<void> {
  const { workspaceId, segmentId, dataDate } = source;
  const columns = dimensionColumns(source, (column) => (column === "plan" || column === "term" ? "t" : "s"));
  const today = sql`${dataDate}::date`;
  const deadline = sql`t.trial_ends_on + ${DAYS_TO_DECIDE}::integer`;
  await tx.execute(sql`
    with ${memberCtes(source)},
    ${everybodyCte(source)},
    trials as (
      select distinct on (t.id) t.id, t.customer_id, coalesce(t.trial_starts_on, t.started_on) as trial_starts_on, t.trial_ends_on,
        coalesce(p.plan, '') as plan, coalesce(${billingTerm(sql`p.interval`, sql`p.interval_count`)}, '') as term
      from subscriptions t
      left join subscription_phases p on p.workspace_id = ${workspaceId} and p.subscription_id = t.id
      where t.workspace_id = ${workspaceId} and t.trial_ends_on <= ${today}
      order by t.id, p.starts_on
    ),
    begun as (
      select customer_id, min(starts_on) as day
      from (${paidSpans(source.ledger)}) spans
      where customer_id in (select customer_id from trials)
      group by customer_id, subscription_id
    ),
    outcomes as (
      select t.customer_id, t.trial_ends_on, t.plan, t.term, ${deadline} > ${today} as has_time,
        coalesce(bool_or(b.day between t.trial_starts_on and ${deadline}), false) as converted
      from trials t
      left join begun b on b.customer_id = t.customer_id
      group by t.id, t.customer_id, t.trial_ends_on, t.plan, t.term
    ),
    ended as (
      select date_trunc('month', t.trial_ends_on::timestamp)::date as month, ${columns},
        count(*) as ended, count(*) filter (where t.converted) as converted, count(*) filter (where not t.converted and t.has_time) as open
      from outcomes t
      join everybody s on s.customer_id = t.customer_id
      group by 1, ${columns}
    )
    insert into trial_cells (workspace_id, segment_id, breakdown, value, month, ended, converted, open)
    select ${workspaceId}, ${segmentId}, breakdown, value, month, sum(ended), sum(converted), sum(open)
    from (${perPlainBreakdownOfAll(source, sql`ended`)}) expanded
    group by breakdown, value, month
  `);
}

import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { countedAs, holdsOn, lastTold, mappedTo } from "./cancellations";
import { contractSpans, endsAsked } from "./contract-terms";
import type { LedgerSource } from "./paid-spans";
import { inScope } from "./scope";

/**
 * Who pays today and leaves later (METRICS §8), read off stretches, summaries and movements just written: customers whose
 * last stretch ends after the data date, and those who asked to leave all they have without a day being known. Of the
 * latter, service ends at the first start + n × term on or after the request (METRICS §2). A day that has come by the data date
 * schedules nothing: who still pays then has stayed, whatever was asked.
 */
export async function insertScheduledChurns(tx: Tx, source: LedgerSource): Promise<void> {
  const { workspaceId, dataDate, scope } = source;
  const mine = (row: "p" | "c" | "s" | "m") => sql`${sql.raw(row)}.workspace_id = ${workspaceId} ${inScope(sql.raw(`${row}.customer_id`), scope)}`;
  await tx.execute(sql`
    with steps as (
      select p.customer_id, e.day, sum(e.step * p.mrr) as step
      from paid_spans p
      cross join lateral (values (p.starts_on, 1), (p.ends_on, -1)) e (day, step)
      where ${mine("p")} and (p.ends_on > ${dataDate}::date or p.starts_on > ${dataDate}::date) and e.day > ${dataDate}::date
      group by p.customer_id, e.day
    ),
    totals as (
      select t.customer_id, t.day, s.mrr + sum(t.step) over (partition by t.customer_id order by t.day) as after
      from steps t
      join customer_summaries s on ${mine("s")} and s.customer_id = t.customer_id and s.mrr > 0
    ),
    known as (select customer_id, min(day) as day from totals where after = 0 group by customer_id),
    -- Requests of the present stay that stand; the last one tells the reason.
    requests as (
      select c.customer_id, c.subscription_id, c.cancelled_on, row_number() over (partition by c.customer_id order by ${lastTold}) as nth, ${countedAs.kind} as kind, ${countedAs.category} as category, ${countedAs.reason} as reason
      from cancellations c
      ${mappedTo(workspaceId)}
      join customer_summaries s on ${mine("s")} and s.customer_id = c.customer_id and s.mrr > 0
      where ${mine("c")} and c.cancelled_on <= ${dataDate}::date and ${holdsOn(sql`${dataDate}::date`)}
        and not exists (
          select from mrr_movements m
          where ${mine("m")} and m.customer_id = c.customer_id and m.kind = 'reactivation' and m.occurred_on > c.cancelled_on
        )
    ),
    open_contracts as (
      select * from (${contractSpans(sql`(select p.* from paid_spans p where ${mine("p")} and p.customer_id in (select customer_id from requests))`, [], { all: true })}) r
      where r.ends_on is null
    ),
    asked as (
      select r.customer_id, bool_and(q.cancelled_on is not null) as whole,
        max(${endsAsked(sql`q.cancelled_on`)}) as day
      from open_contracts r
      left join lateral (
        select max(q.cancelled_on) as cancelled_on from requests q
        where q.customer_id = r.customer_id and (q.subscription_id is null or q.subscription_id = r.subscription_id)
      ) q on true
      group by r.customer_id
    ),
    leaving as (
      select customer_id, day, true as dated from known
      union all
      select a.customer_id, a.day, false from asked a where a.whole and a.day > ${dataDate}::date and not exists (select from known k where k.customer_id = a.customer_id)
    ),
    said as (select * from requests where nth = 1)
    insert into scheduled_churns (workspace_id, customer_id, leaves_on, dated, requested_on, mrr, kind, category, reason, plan)
    select ${workspaceId}, l.customer_id, l.day, l.dated, q.cancelled_on, s.mrr, coalesce(q.kind, 'unknown'), q.category, q.reason, s.current_plan
    from leaving l
    join customer_summaries s on ${mine("s")} and s.customer_id = l.customer_id
    left join said q on q.customer_id = l.customer_id`);
}

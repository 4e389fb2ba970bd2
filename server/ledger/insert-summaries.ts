import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { marginBetween, marginSchedule, monthNumber } from "../facts/margin-schedule";
import { readSettingsVersions } from "../facts/settings-versions";
import { readBrokenDown, type BrokenDown } from "./broken-down";
import { gatherStatistics } from "./gather-statistics";
import { paidSpans, type LedgerSource } from "./paid-spans";
import { insertPrepared } from "./insert-prepared";
import { inScope } from "./scope";
import { wholeMonths } from "./whole-months";

const columns = [
  "workspace_id", "customer_id", "cohort_month", "first_paid_on", "first_plan", "first_interval", "first_interval_count", "channel", "country",
  "referred", "attributes", "mrr", "last_mrr", "current_plan", "churned_on", "churn_undated", "tenure_months", "last_movement_on", "referral_count",
  "earned",
];

/** One row per customer that ever paid, read off the movements just written: its first one, its last one, and the plans then. */
export async function insertSummaries(tx: Tx, source: LedgerSource): Promise<void> {
  const { workspaceId, scope } = source;
  const attributes = await readBrokenDown(tx, workspaceId);
  const schedule = marginSchedule(await readSettingsVersions(tx, workspaceId), source.dataDate);
  const written = await insertPrepared(tx, "customer_summaries", columns, sql`
    with spans as not materialized (${paidSpans(source)}),
    firsts as not materialized (
      select m.customer_id, m.occurred_on, m.month from mrr_movements m
      where m.workspace_id = ${workspaceId} and m.kind = 'new' ${inScope(sql`m.customer_id`, scope)}
    ),
    lasts as not materialized (
      select m.customer_id, m.occurred_on, m.before_mrr, m.after_mrr, m.undated, m.plan_left from mrr_movements m
      where m.workspace_id = ${workspaceId} and m.next_on is null ${inScope(sql`m.customer_id`, scope)}
    ),
    -- Fixed for ever: the largest subscription of the first day. The rest of the order makes a tie the same every time.
    first_plans as (
      select distinct on (s.customer_id) s.customer_id, s.plan, s.interval, s.interval_count
      from spans s
      join firsts f on f.customer_id = s.customer_id and f.occurred_on = s.starts_on
      order by s.customer_id, s.mrr desc, s.plan, s.interval, s.interval_count
    ),
    current_plans as (
      select distinct on (s.customer_id) s.customer_id, s.plan
      from spans s
      where s.ends_on is null
      order by s.customer_id, s.mrr desc, s.plan
    ),
    -- An invitation that came after the first payment brought nobody, whatever was paid or rewarded since.
    referees as (
      select r.referee_id as customer_id,
        min(coalesce(r.invited_on, r.signed_up_on, '-infinity')) as since
      from referrals r
      where r.workspace_id = ${workspaceId} and r.referee_id is not null ${inScope(sql`r.referee_id`, scope)}
      group by r.referee_id
    ),
    earnings as (
      select m.customer_id, sum(${marginBetween(schedule, sql`m.after_mrr`, monthNumber(sql`m.occurred_on`), monthNumber(sql`m.next_on`))})::bigint as earned
      from mrr_movements m
      where m.workspace_id = ${workspaceId} and m.next_on is not null and m.after_mrr > 0 ${inScope(sql`m.customer_id`, scope)}
      group by m.customer_id
    ),
    -- A snapshot tells how long a leaver stayed, but not when it left: its word counts, after what it paid before.
    told as (
      select s.customer_id, max(s.tenure_months + ${wholeMonths(sql`f.occurred_on`, sql`greatest(s.started_on, f.occurred_on)`)}) as months
      from subscriptions s
      join firsts f on f.customer_id = s.customer_id
      join lasts l on l.customer_id = s.customer_id and l.undated and l.occurred_on = s.ended_on
      where s.workspace_id = ${workspaceId} ${inScope(sql`s.customer_id`, scope)} and s.end_undated and s.tenure_months is not null
      group by s.customer_id
    )
    select ${workspaceId}::uuid as workspace_id, f.customer_id, f.month as cohort_month, f.occurred_on as first_paid_on,
      p.plan as first_plan, p.interval as first_interval, p.interval_count as first_interval_count,
      -- A referred customer without a channel came by referral.
      coalesce(c.channel, case when c.referred_by is not null or b.customer_id is not null then 'referral' end) as channel, c.country,
      c.referred_by is not null or b.customer_id is not null or coalesce(lower(c.channel) = 'referral', false) as referred,
      ${brokenDown(attributes)} as attributes,
      l.after_mrr as mrr, case when l.after_mrr > 0 then l.after_mrr else l.before_mrr end as last_mrr,
      case when l.after_mrr > 0 then now_on.plan else l.plan_left end as current_plan,
      case when l.after_mrr = 0 then l.occurred_on end as churned_on, l.undated as churn_undated,
      case when l.after_mrr = 0 then coalesce(t.months, ${wholeMonths(sql`f.occurred_on`, sql`l.occurred_on`)}) end as tenure_months,
      l.occurred_on as last_movement_on, c.referral_count, coalesce(e.earned, 0) as earned
    from firsts f
    join lasts l on l.customer_id = f.customer_id
    join first_plans p on p.customer_id = f.customer_id
    join customers c on c.workspace_id = ${workspaceId} and c.id = f.customer_id ${inScope(sql`c.id`, scope)}
    left join current_plans now_on on now_on.customer_id = f.customer_id
    left join referees b on b.customer_id = f.customer_id and b.since <= f.occurred_on
    left join earnings e on e.customer_id = f.customer_id
    left join told t on t.customer_id = f.customer_id
    order by f.customer_id
  `);
  await gatherStatistics(tx, "customer_summaries", written);
}

/** Of a customer `c`: what it has of these attributes. */
function brokenDown(attributes: readonly BrokenDown[]): SQL {
  if (attributes.length === 0) return sql`'{}'::jsonb`;
  const pairs = attributes.map(({ key }) => sql`${key}::text, c.attributes -> ${key}::text`);
  return sql`jsonb_strip_nulls(jsonb_build_object(${sql.join(pairs, sql`, `)}))`;
}

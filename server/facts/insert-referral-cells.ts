import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { everybodyCte } from "./everybody";
import { dimensionColumns, memberCtes, perPlainBreakdownOfAll, type FactSource } from "./members";
import { referralStepsCtes } from "./referral-steps";

/**
 * The referral funnel by month (METRICS §9), of the customers who referred. Each invitation counts; of several that
 * reached one person only the first goes on, so that a referee signs up, pays and is rewarded for once. Rewards are
 * money: all that was paid.
 */
export async function insertReferralCells(tx: Tx, source: FactSource): Promise<void> {
  const { workspaceId, segmentId, dataDate } = source;
  const columns = dimensionColumns(source, "s");
  await tx.execute(sql`
    with ${memberCtes(source)},
    ${everybodyCte(source)},
    ${referralStepsCtes(workspaceId)},
    steps as (
      select r.referrer_id, e.day, e.step, case when e.step = 'rewarded' then coalesce(r.reward, 0) else 0 end as reward, r.counts
      from referred r
      cross join lateral (values
        ('invited', r.invited_on), ('signed_up', r.signed_up_on), ('paying', r.paid_on), ('rewarded', r.rewarded_on)
      ) e (step, day)
      where e.day <= ${dataDate}::date
    ),
    funnel as (
      select date_trunc('month', t.day::timestamp)::date as month, ${columns},
        count(*) filter (where t.step = 'invited') as invited,
        count(*) filter (where t.step = 'signed_up' and t.counts) as signed_up,
        count(*) filter (where t.step = 'paying' and t.counts) as paying,
        count(*) filter (where t.step = 'rewarded' and t.counts) as rewarded,
        sum(t.reward) as rewards
      from steps t
      join everybody s on s.customer_id = t.referrer_id
      group by 1, ${columns}
    )
    insert into referral_cells (workspace_id, segment_id, breakdown, value, month, invited, signed_up, paying, rewarded, rewards)
    select ${workspaceId}, ${segmentId}, breakdown, value, month, sum(invited), sum(signed_up), sum(paying), sum(rewarded), sum(rewards)
    from (${perPlainBreakdownOfAll(source, sql`funnel`)}) expanded
    group by breakdown, value, month
  `);
}

import { sql, type SQL } from "drizzle-orm";
import type { WorkspaceId } from "@/db/workspace-id";

/**
 * CTEs that end in `referred`: the referrals with the days of their steps. A step implies those before it, at the latest
 * on the same day, and whom the ledger knows to pay since then is paying whether or not somebody wrote it down. Who paid
 * before the invitation, as told or as the ledger knows, was a customer already and does not pay by it, whatever was rewarded. Of
 * several that reached one person only the first `counts` beyond the invitation.
 */
export const referralStepsCtes = (workspaceId: WorkspaceId): SQL => sql`
    told as (
      select r.id, r.referrer_id, r.referee_id, r.referee_email_lc, r.referee_key, r.programme, r.source_id, r.reward, r.rewarded_on, r.signed_up_on, r.invited_on,
        coalesce(r.referee_id::text, r.referee_email_lc, r.referee_key, r.id::text) as referee, s.mrr as referee_mrr,
        case when s.first_paid_on < coalesce(r.invited_on, r.signed_up_on) then null
          else coalesce(${sinceInvited(sql`r.paid_on`)}, s.first_paid_on, case when r.paid_on is null then ${sinceInvited(sql`r.rewarded_on`)} end) end as paid_on
      from referrals r
      left join customer_summaries s on s.workspace_id = ${workspaceId} and s.customer_id = r.referee_id
      where r.workspace_id = ${workspaceId}
    ),
    referred as (
      select t.*, row_number() over (partition by t.referee order by t.signed_up_on, t.invited_on, t.id) = 1 as counts
      from (
        select id, referrer_id, referee_id, referee_email_lc, referee_key, programme, source_id, reward, rewarded_on, referee, referee_mrr, paid_on,
          coalesce(signed_up_on, paid_on) as signed_up_on, coalesce(invited_on, signed_up_on, paid_on) as invited_on
        from told
      ) t
    )`;

const sinceInvited = (day: SQL): SQL => sql`case when ${day} >= coalesce(r.invited_on, r.signed_up_on, ${day}) then ${day} end`;

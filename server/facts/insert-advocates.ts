import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import { insertPrepared, mergePrepared } from "../ledger/insert-prepared";
import { wholeMonths } from "../ledger/whole-months";
import { OTHER, REFERRALS } from "./breakdowns";
import { dimensionColumns, memberCtes, perPlainBreakdown, type FactSource } from "./members";
import { referralStepsCtes } from "./referral-steps";
import { tenureBand } from "./tenure-band";

const columns = ["workspace_id", "customer_id", "invited", "signed_up", "paying", "rewarded", "rewards", "still_paying", "mrr"];

/**
 * Who refers: those of the referrals, and those whom a customer names as the one it was brought by, where no referral
 * tells of it. Up to the data date; money in minor units.
 */
export async function refreshAdvocates(tx: Tx, { workspaceId, dataDate }: FactSource): Promise<void> {
  const reached = (day: string) => sql`count(*) filter (where ${sql.raw(day)} <= ${dataDate}::date and e.counts)`;
  await mergePrepared(tx, { table: "advocates", key: "customer_id", columns, workspaceId }, sql`
    with ${referralStepsCtes(workspaceId)},
    -- Most customers were brought by nobody: only what somebody names is looked up, as an address where it is no id.
    brought as (
      select c.id, i.id as by_id, lower(c.referred_by) as email_lc
      from customers c
      left join customers i on i.workspace_id = ${workspaceId} and i.external_id = c.referred_by
      where c.workspace_id = ${workspaceId} and c.referred_by is not null
    ),
    addressed as (
      select n.email_lc, min(n.id::text)::uuid as id
      from customers n
      where n.workspace_id = ${workspaceId} and n.email_lc in (select b.email_lc from brought b where b.by_id is null)
      group by n.email_lc having count(*) = 1
    ),
    edges as (
      select r.referrer_id, r.invited_on, r.signed_up_on, r.paid_on, r.rewarded_on, r.reward, r.counts, r.referee_mrr as mrr from referred r
      union all
      select coalesce(b.by_id, m.id), s.first_paid_on, s.first_paid_on, s.first_paid_on, null, null, true, s.mrr
      from brought b
      join customer_summaries s on s.workspace_id = ${workspaceId} and s.customer_id = b.id
      left join addressed m on b.by_id is null and m.email_lc = b.email_lc
      where coalesce(b.by_id, m.id) <> b.id
        and not exists (select from referrals r where r.workspace_id = ${workspaceId} and r.referee_id = b.id)
    )
    select ${workspaceId}::uuid as workspace_id, e.referrer_id as customer_id, count(*) filter (where e.invited_on <= ${dataDate}::date) as invited,
      ${reached("e.signed_up_on")} as signed_up, ${reached("e.paid_on")} as paying, ${reached("e.rewarded_on")} as rewarded,
      coalesce(sum(e.reward) filter (where e.rewarded_on <= ${dataDate}::date), 0) as rewards,
      count(*) filter (where e.mrr > 0 and e.paid_on <= ${dataDate}::date and e.counts) as still_paying,
      coalesce(sum(e.mrr) filter (where e.paid_on <= ${dataDate}::date and e.counts), 0) as mrr
    from edges e
    group by e.referrer_id
    having count(*) filter (where e.invited_on <= ${dataDate}::date) > 0
  `);
}

/** The row of all active customers, of no trait in particular. */
export const ALL_ACTIVE = "all";

/** Too few advocates of one kind say nothing of it. */
const FEWEST = 5;

/**
 * What active customers are, and how many of them refer: by referrals with names, else by the number that a file tells.
 * Only values that some advocates have, and of the largest of each breakdown: everybody is counted in the tenure cells
 * already, so only those who refer are looked at.
 */
export async function insertAdvocateTraits(tx: Tx, source: FactSource): Promise<void> {
  const { workspaceId, segmentId, dataDate } = source;
  // How many somebody refers is no trait of those who refer.
  const dimensions = source.dimensions.filter(({ breakdown }) => breakdown !== REFERRALS);
  const columns = dimensionColumns({ dimensions }, "r");
  const breakdowns = ["none", "interval", ...dimensions.map(({ breakdown }) => breakdown)];
  const cells = sql`tenure_cells t where t.workspace_id = ${workspaceId} and t.segment_id = ${segmentId}`;
  await insertPrepared(tx, "advocate_traits", ["workspace_id", "trait", "value", "customers", "advocates"], sql`
    with ${memberCtes(source)},
    referring as (
      select ${columns}, ${tenureBand(wholeMonths(sql`r.first_paid_on`, sql`${dataDate}::date`))} as tenure, count(*) as advocates
      from ${await whoRefers(tx, workspaceId)} and r.mrr > 0
      group by ${columns}, tenure
    ),
    advocating as (
      select breakdown as trait, value, sum(advocates) as advocates
      from (${perPlainBreakdown({ ...source, dimensions }, sql`referring`)}) expanded
      group by breakdown, value
      union all select 'tenure', tenure, sum(advocates) from referring group by tenure
    ),
    active as (
      select t.breakdown as trait, t.value, sum(t.customers - t.churned) as customers
      from ${cells} and t.breakdown = any(${sql.param(breakdowns)}::text[])
      group by t.breakdown, t.value
      union all select 'tenure', ${tenureBand(sql`t.tenure_months`)}, sum(t.customers - t.churned) from ${cells} and t.breakdown = 'none' group by 2
    )
    select ${workspaceId}::uuid as workspace_id, case c.trait when 'none' then ${ALL_ACTIVE}::text else c.trait end as trait, c.value, c.customers,
      coalesce(a.advocates, 0) as advocates
    from active c
    left join advocating a on a.trait = c.trait and a.value = c.value
    where c.value <> ${OTHER} and (a.advocates >= ${FEWEST} or c.trait = 'none')
  `);
}

/** From and where clause of the members `r` who refer. */
async function whoRefers(tx: Tx, workspaceId: WorkspaceId): Promise<SQL> {
  const { rowCount } = await tx.execute(sql`select from advocates a where a.workspace_id = ${workspaceId} limit 1`);
  return rowCount === 1
    ? sql`members r join advocates a on a.workspace_id = ${workspaceId} and a.customer_id = r.customer_id where true`
    : sql`members r join customers c on c.workspace_id = ${workspaceId} and c.id = r.customer_id where c.referral_count > 0`;
}

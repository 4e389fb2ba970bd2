import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { wholeMonths } from "../ledger/whole-months";
import { memberCtes, type FactSource } from "./members";
import { referralStepsCtes } from "./referral-steps";
import { tenureBand } from "./tenure-band";

/**
 * Who refers: those of the referrals, and those whom a customer names as the one it was brought by, where no referral
 * tells of it. Up to the data date; money in minor units.
 */
export async function insertAdvocates(tx: Tx, { workspaceId, dataDate }: FactSource): Promise<void> {
  const reached = (day: string) => sql`count(*) filter (where ${sql.raw(day)} <= ${dataDate}::date and e.counts)`;
  await tx.execute(sql`
    with ${referralStepsCtes(workspaceId)},
    edges as (
      select r.referrer_id, r.referee_id, r.invited_on, r.signed_up_on, r.paid_on, r.rewarded_on, r.reward, r.counts from referred r
      union all
      select coalesce(i.id, m.id), c.id, s.first_paid_on, s.first_paid_on, s.first_paid_on, null, null, true
      from customers c
      join customer_summaries s on s.workspace_id = ${workspaceId} and s.customer_id = c.id
      left join customers i on i.workspace_id = ${workspaceId} and i.external_id = c.referred_by
      left join (
        select n.email_lc, min(n.id::text)::uuid as id from customers n
        where n.workspace_id = ${workspaceId} and n.email_lc is not null group by n.email_lc having count(*) = 1
      ) m on m.email_lc = lower(c.referred_by)
      where c.workspace_id = ${workspaceId} and c.referred_by is not null and coalesce(i.id, m.id) <> c.id
        and not exists (select from referrals r where r.workspace_id = ${workspaceId} and r.referee_id = c.id)
    )
    insert into advocates (workspace_id, customer_id, invited, signed_up, paying, rewarded, rewards, still_paying, mrr)
    select ${workspaceId}, e.referrer_id, count(*) filter (where e.invited_on <= ${dataDate}::date), ${reached("e.signed_up_on")}, ${reached("e.paid_on")},
      ${reached("e.rewarded_on")}, coalesce(sum(e.reward) filter (where e.rewarded_on <= ${dataDate}::date), 0),
      count(*) filter (where s.mrr > 0 and e.paid_on <= ${dataDate}::date and e.counts),
      coalesce(sum(s.mrr) filter (where e.paid_on <= ${dataDate}::date and e.counts), 0)
    from edges e
    left join customer_summaries s on s.workspace_id = ${workspaceId} and s.customer_id = e.referee_id
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
 * Only values that some advocates have.
 */
export async function insertAdvocateTraits(tx: Tx, source: FactSource): Promise<void> {
  const { workspaceId, dataDate } = source;
  // How many somebody refers is no trait of those who refer.
  const dimensions = source.dimensions.filter(({ breakdown }) => breakdown !== "referrals");
  const columns = ["term", ...dimensions.map(({ column }) => column), "tenure"];
  const names = ["interval", ...dimensions.map(({ breakdown }) => breakdown), "tenure"];
  const traits = columns.map((column, index) => sql`(${names[index]}::text, k.${sql.raw(column)})`);
  await tx.execute(sql`
    with ${memberCtes(source)},
    named as materialized (select exists (select from advocates a where a.workspace_id = ${workspaceId}) as some),
    marked as (
      select r.*, ${tenureBand(wholeMonths(sql`r.first_paid_on`, sql`${dataDate}::date`))} as tenure,
        case when n.some then a.customer_id is not null else coalesce(c.referral_count, 0) > 0 end as refers
      from members r
      cross join named n
      join customers c on c.workspace_id = ${workspaceId} and c.id = r.customer_id
      left join advocates a on a.workspace_id = ${workspaceId} and a.customer_id = r.customer_id
      where r.mrr > 0
    ),
    kinds as (
      select ${sql.raw(columns.map((column) => `m.${column}`).join(", "))}, count(*) as customers, count(*) filter (where m.refers) as advocates
      from marked m
      group by ${sql.raw(columns.map((column) => `m.${column}`).join(", "))}
    )
    insert into advocate_traits (workspace_id, trait, value, customers, advocates)
    select ${workspaceId}, t.trait, t.value, sum(k.customers), sum(k.advocates)
    from kinds k cross join lateral (values (${ALL_ACTIVE}::text, ''), ${sql.join(traits, sql`, `)}) t (trait, value)
    group by t.trait, t.value
    having sum(k.advocates) >= ${FEWEST} or t.trait = ${ALL_ACTIVE}
  `);
}

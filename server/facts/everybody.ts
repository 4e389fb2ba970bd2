import { sql, type SQL } from "drizzle-orm";
import { membership, type FactSource } from "./members";

/**
 * CTE `everybody`: all customers with the values of the breakdowns, also those that never paid, whom no segment holds. Who
 * invites others or tries the product need not be a paying customer; without a first subscription there is no plan and no term.
 */
export const everybodyCte = ({ workspaceId, segmentId, dimensions }: FactSource): SQL => sql`
    everybody as (
      select s.id as customer_id, s.term, ${sql.join(dimensions.map(({ column, value }) => sql`${value} as ${sql.raw(column)}`), sql`, `)}
      from (
        select c.id, coalesce(m.term, '') as term, m.plan as first_plan, coalesce(m.channel, c.channel, case when t.referred then 'referral' end) as channel, c.country,
          coalesce(m.referred = 'yes', t.referred or coalesce(lower(c.channel) = 'referral', false)) as referred, c.referral_count, c.attributes
        from customers c
        ${membership({ workspaceId, segmentId }, "c.id")}
        -- Of who pays the ledger knows whether the referral came before.
        left join members m on m.customer_id = c.id
        left join (select distinct r.referee_id as id from referrals r where r.workspace_id = ${workspaceId}) e on e.id = c.id
        cross join lateral (select c.referred_by is not null or e.id is not null as referred) t
        where c.workspace_id = ${workspaceId}
      ) s
    )`;

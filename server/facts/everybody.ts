import { sql, type SQL } from "drizzle-orm";
import type { FactSource } from "./members";

/**
 * CTE `everybody`: all customers with the values of the breakdowns, also those that never paid. Who invites others or
 * tries the product need not be a paying customer; without a first subscription there is no plan and no term.
 */
export const everybodyCte = ({ workspaceId, dimensions }: FactSource): SQL => sql`
    everybody as (
      select s.id as customer_id, s.term, ${sql.join(dimensions.map(({ column, value }) => sql`${value} as ${sql.raw(column)}`), sql`, `)}
      from (
        select c.id, coalesce(m.term, '') as term, m.plan as first_plan, coalesce(c.channel, case when c.referred_by is not null then 'referral' end) as channel, c.country,
          c.referred_by is not null or coalesce(c.channel = 'referral', false) as referred, c.referral_count, c.attributes
        from customers c
        left join members m on m.customer_id = c.id
        where c.workspace_id = ${workspaceId}
      ) s
    )`;

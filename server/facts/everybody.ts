import { sql, type SQL } from "drizzle-orm";
import type { FactSource } from "./members";

/**
 * CTE `everybody`: all customers with the values of the breakdowns, also those that never paid. Who invites others or
 * tries the product need not be a paying customer; without a first subscription there is no plan and no term.
 */
export const everybodyCte = ({ workspaceId }: FactSource): SQL => sql`
    everybody as (
      select c.id as customer_id, coalesce(s.plan, '') as plan, coalesce(s.term, '') as term,
        coalesce(c.channel, case when c.referred_by is not null then 'referral' end, '') as channel, coalesce(c.country, '') as country
      from customers c
      left join members s on s.customer_id = c.id
      where c.workspace_id = ${workspaceId}
    )`;

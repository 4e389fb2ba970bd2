import { sql, type SQL } from "drizzle-orm";

/** Joins to be written after the table of records, and what they then tell. */
interface Match {
  joins: SQL;
  /** Null when nobody is known by the id, and not exactly one by the email. */
  id: SQL;
  /** How many have the email, where the id told nothing. */
  namesakes: SQL;
}

/**
 * The customer a record speaks of: by its id, else by an email that only one customer has. Joins, not a look-up per row:
 * files are matched whole.
 *
 * @param record a jsonb with `customer` and `email_lc`
 */
export function matchCustomers(workspaceId: string, record: SQL): Match {
  return {
    joins: sql`
      left join customers by_id on by_id.workspace_id = ${workspaceId} and by_id.external_id = ${record} ->> 'customer'
      left join (
        select c.email_lc, count(*) as customers, min(c.id::text)::uuid as id from customers c
        where c.workspace_id = ${workspaceId} and c.email_lc is not null group by c.email_lc
      ) by_email on by_email.email_lc = ${record} ->> 'email_lc'`,
    id: sql`coalesce(by_id.id, case when by_email.customers = 1 then by_email.id end)`,
    namesakes: sql`coalesce(by_email.customers, 0)`,
  };
}

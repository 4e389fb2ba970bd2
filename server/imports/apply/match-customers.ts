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
 * @param role tells the matches apart where a row speaks of two customers
 */
export function matchCustomers(workspaceId: string, record: SQL, role = "owner"): Match {
  const [byId, byEmail] = [sql.identifier(`${role}_by_id`), sql.identifier(`${role}_by_email`)];
  return {
    joins: sql`
      left join customers ${byId} on ${byId}.workspace_id = ${workspaceId} and ${byId}.external_id = ${record} ->> 'customer'
      left join (
        select c.email_lc, count(*) as customers, min(c.id::text)::uuid as id from customers c
        where c.workspace_id = ${workspaceId} and c.email_lc is not null group by c.email_lc
      ) ${byEmail} on ${byEmail}.email_lc = ${record} ->> 'email_lc'`,
    id: sql`coalesce(${byId}.id, case when ${byEmail}.customers = 1 then ${byEmail}.id end)`,
    namesakes: sql`case when ${byId}.id is null then coalesce(${byEmail}.customers, 0) else 0 end`,
  };
}

import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { problem } from "../../refusal";
import type { ResolvedMapping } from "../../resolve-mapping";

/** The customer a record speaks of: by its id, else by an email that only one customer has. Null when there is none. */
export function customerOf(workspaceId: string, record: SQL): SQL {
  return sql`coalesce(
    (select c.id from customers c where c.workspace_id = ${workspaceId} and c.external_id = ${record} ->> 'customer'),
    (select (array_agg(c.id))[1] from customers c where c.workspace_id = ${workspaceId} and c.email_lc = ${record} ->> 'email_lc' having count(*) = 1))`;
}

/** Refuses staged rows whose customer is not known, or of whom there are several. */
export async function refuseStrangers(tx: Tx, workspaceId: string, { fields }: ResolvedMapping): Promise<void> {
  const column = (fields.customer_id ?? fields.customer_email)?.header;
  const told = (code: "customer_unknown" | "customer_ambiguous") => sql`${JSON.stringify(problem(code, { column }))}::jsonb`;
  await tx.execute(sql`
    update staged s set record = null, fingerprint = null,
      problems = jsonb_build_array(
        case when exists (select from customers c where c.workspace_id = ${workspaceId} and c.email_lc = s.record ->> 'email_lc')
          then ${told("customer_ambiguous")} else ${told("customer_unknown")} end
        || jsonb_build_object('row', s.row_number, 'value', left(coalesce(s.record ->> 'customer', s.record ->> 'email'), 120)))
    where s.record is not null and ${customerOf(workspaceId, sql`s.record`)} is null`);
}

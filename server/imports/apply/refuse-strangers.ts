import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { problem } from "../refusal";
import type { ResolvedMapping } from "../resolve-mapping";
import { matchCustomers } from "./match-customers";

/** Refuses staged rows whose customer is not known, or of whom there are several. */
export async function refuseStrangers(tx: Tx, workspaceId: string, { fields }: ResolvedMapping): Promise<void> {
  const column = (fields.customer_id ?? fields.customer_email)?.header;
  const told = (code: "customer_unknown" | "customer_ambiguous") => sql`${JSON.stringify(problem(code, { column }))}::jsonb`;
  const match = matchCustomers(workspaceId, sql`r.record`);
  await tx.execute(sql`
    update staged s set record = null, fingerprint = null,
      problems = jsonb_build_array(case when m.namesakes > 1 then ${told("customer_ambiguous")} else ${told("customer_unknown")} end
        || jsonb_build_object('row', s.row_number, 'value', left(coalesce(s.record ->> 'customer', s.record ->> 'email'), 120)))
    from (
      select r.row_number, ${match.namesakes} as namesakes from staged r ${match.joins}
      where r.record is not null and ${match.id} is null
    ) m
    where s.row_number = m.row_number`);
}

import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { matchCustomers } from "../../apply/match-customers";
import { unlisted } from "../../apply/unlisted";
import type { Target } from "../kind";

/**
 * Accepted lines beside what the source last said of the same keys. A line has no state that moves on: other values
 * for a known key are a correction, and a line the file does not list stays.
 *
 * @param owner of the record `r.record`; what belongs to nobody has none
 */
export async function compareLines(tx: Tx, target: Target, owner?: ReturnType<typeof matchCustomers>): Promise<void> {
  const { workspaceId, importId, sourceId } = target;
  await tx.execute(sql`
    create temp table incoming on commit drop as
    select x.*, 1 as weight, case when not x.known then 'added' when x.told_otherwise then 'corrected' else 'unchanged' end as effect,
      x.known and x.told_otherwise as differs, x.known and x.told_otherwise as differs_as_state
    from (
      select r.external_id, r.fingerprint, r.record, ${owner?.id ?? sql`null::uuid`} as customer_id,
        k.external_id is not null as known, k.as_of as was_as_of, k.import_id as was_import_id,
        k.fingerprint is distinct from r.fingerprint as told_otherwise
      from import_rows r
      left join imported_records k on k.workspace_id = ${workspaceId} and k.source_id = ${sourceId} and k.external_id = r.external_id
      ${owner?.joins ?? sql``}
      where r.workspace_id = ${workspaceId} and r.import_id = ${importId}) x`);
  await tx.execute(sql`analyze incoming (external_id, effect)`);
  await tx.execute(sql`
    create temp table missing on commit drop as
    select k.external_id, false as active
    from imported_records k
    where k.workspace_id = ${workspaceId} and k.source_id = ${sourceId} and ${unlisted(target, sql`k.external_id`)}`);
}

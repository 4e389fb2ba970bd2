import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { keepRecords } from "../../apply/records";
import { seenBefore } from "../../undo/images";
import type { Target } from "../kind";
import type { LineTable } from "./line-table";

/** Writes the lines that are new or say something else, keeping what undo will put back. */
export async function writeLines(tx: Tx, target: Target, table: LineTable, asOf: string): Promise<void> {
  const { workspaceId, sourceId } = target;
  const name = sql`${sql.identifier(table.name)}`;
  await keepBefore(tx, target, name, asOf);
  await tx.execute(sql`
    delete from ${name} t using incoming x
    where t.workspace_id = ${workspaceId} and t.source_id = ${sourceId} and t.external_id = x.external_id and x.effect = 'corrected'`);
  const columns = sql.join(table.columns.map((column) => sql.identifier(column)), sql`, `);
  for (const values of table.rows) {
    await tx.execute(sql`
      insert into ${name} (workspace_id, source_id, external_id, ${columns})
      select ${workspaceId}, ${sourceId}, x.external_id, ${values}`);
  }
  await keepRecords(tx, target, asOf);
}

async function keepBefore(tx: Tx, target: Target, name: SQL, asOf: string): Promise<void> {
  const { workspaceId, importId, sourceId } = target;
  const keep = (before: SQL, which: SQL) =>
    tx.execute(sql`
      insert into import_changes (workspace_id, import_id, key, customer_id, before)
      select ${workspaceId}, ${importId}, ${sourceId}::text || '/' || x.external_id, x.customer_id, ${before}
      from incoming x where ${which}`);
  await keep(sql`null`, sql`x.effect = 'added'`);
  await keep(
    sql`jsonb_build_object(
      'lines', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from ${name} t
        where t.workspace_id = ${workspaceId} and t.source_id = ${sourceId} and t.external_id = x.external_id),
      'imported_records', (select jsonb_agg(to_jsonb(k)) from imported_records k
        where k.workspace_id = ${workspaceId} and k.source_id = ${sourceId} and k.external_id = x.external_id))`,
    sql`x.effect = 'corrected'`,
  );
  await keep(seenBefore(asOf), sql`x.effect = 'unchanged'`);
}

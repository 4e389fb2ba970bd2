import { randomUUID } from "node:crypto";
import type { Client } from "pg";

export type TenantTable = {
  name: string;
  columns: { name: string; type: string }[];
  /** Checks and foreign keys: what a row made of anything would break. */
  constraints: string[];
};

/** Every table with a workspace_id, from the catalogue. */
export async function tenantTables(client: Client): Promise<TenantTable[]> {
  const { rows } = await client.query<TenantTable>(`
    select c.relname as name,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null)) order by a.attnum)
       from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select coalesce(json_agg(k.conname), '[]') from pg_constraint k where k.conrelid = c.oid and k.contype in ('c', 'f')) as constraints
    from pg_class c
    join pg_attribute w on w.attrelid = c.oid and w.attname = 'workspace_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    order by c.relname`);
  return rows;
}

const anything: Record<string, () => unknown> = {
  uuid: randomUUID,
  text: () => "x",
  integer: () => 1,
  bigint: () => 1,
  numeric: () => 1,
  boolean: () => false,
  date: () => "2026-01-01",
  jsonb: () => "{}",
  "text[]": () => ["x"],
  "timestamp with time zone": () => "2026-01-01",
};

/** A row of any values in this workspace. */
export async function insertAnyRow(client: Client, table: TenantTable, workspaceId: string): Promise<void> {
  const values = table.columns.map(({ name, type }) => {
    const make = anything[type];
    if (!make) throw new Error(`Say in tenant-tables.ts what a column of type ${type} may hold (${table.name}.${name}).`);
    return name === "workspace_id" ? workspaceId : make();
  });
  const names = table.columns.map(({ name }) => `"${name}"`).join(", ");
  await client.query(`insert into "${table.name}" (${names}) values (${values.map((_, i) => `$${i + 1}`).join(", ")})`, values);
}

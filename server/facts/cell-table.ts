import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { insertPrepared } from "../ledger/insert-prepared";
import type { FactSource } from "./members";

/** A table of sums over customers: what tells its cells apart, and what they add up. */
export type CellTable = {
  name: string;
  /** Beside workspace and segment. */
  keys: readonly string[];
  sums: readonly string[];
  /** Of a cell `c`: whether anybody is in it. Empty ones take no room. */
  isAlive: SQL;
};

const list = (columns: readonly string[], row?: string) => sql.raw(columns.map((column) => (row ? `${row}.${column}` : column)).join(", "));
const sameCell = ({ keys }: CellTable, one: string, other: string) => sql.raw(keys.map((key) => `${one}.${key} = ${other}.${key}`).join(" and "));

/**
 * Writes cells of everybody, or adds to the cells that are there what has changed. `ctes` are what `cells`, a select of
 * all keys and sums, is made from.
 */
export async function writeCells(tx: Tx, source: FactSource, table: CellTable, { ctes, cells }: { ctes: SQL; cells: SQL }): Promise<void> {
  await (source.from === null ? insertCells : addToCells)(tx, source, table, { ctes, cells });
}

async function insertCells(tx: Tx, { workspaceId, segmentId }: FactSource, table: CellTable, { ctes, cells }: { ctes: SQL; cells: SQL }): Promise<void> {
  const columns = [...table.keys, ...table.sums];
  await insertPrepared(tx, table.name, ["workspace_id", "segment_id", ...columns], sql`
    with ${ctes}
    select ${workspaceId}::uuid as workspace_id, ${segmentId}::uuid as segment_id, ${list(columns)}
    from (${cells}) c where ${table.isAlive} order by ${list(table.keys)}`);
}

async function addToCells(tx: Tx, { workspaceId, segmentId }: FactSource, table: CellTable, { ctes, cells }: { ctes: SQL; cells: SQL }): Promise<void> {
  const { keys, sums } = table;
  const name = sql.identifier(table.name);
  const added = sql.raw(sums.map((column) => `${column} = c.${column} + d.${column}`).join(", "));
  const mine = sql`c.workspace_id = ${workspaceId} and c.segment_id = ${segmentId}`;
  await tx.execute(sql`
    create temporary table changed_cells on commit drop as
    with ${ctes}
    select c.* from (${cells}) c where (${list(sums, "c")}) <> (${sql.raw(sums.map(() => "0").join(", "))})`);
  await tx.execute(sql`analyze changed_cells`);
  await tx.execute(sql`
    with known as (
      update ${name} c set ${added} from changed_cells d where ${mine} and ${sameCell(table, "c", "d")} returning ${list(keys, "c")}
    )
    insert into ${name} (workspace_id, segment_id, ${list([...keys, ...sums])})
    select ${workspaceId}, ${segmentId}, ${list([...keys, ...sums], "d")}
    from changed_cells d
    where not exists (select from known k where ${sameCell(table, "k", "d")})`);
  // Only a cell that changed can have become empty, and there may be half a million others.
  await tx.execute(sql`delete from ${name} c using changed_cells d where ${mine} and ${sameCell(table, "c", "d")} and not (${table.isAlive})`);
  await tx.execute(sql`drop table changed_cells`);
}

import { sql } from "drizzle-orm";
import type { PoolClient } from "pg";
import type { Tx } from "@/db/client";
import type { ImportRefusal } from "../refusal";
import { copyRows } from "./copy";
import { stagedColumns, type stagedRows } from "./staged-rows";

export type Staged = { rows: number; accepted: number; repeated: number; rejected: number };

type Staging = {
  workspaceId: string;
  importId: string;
  rows: ReturnType<typeof stagedRows>;
  /** Refuses rows that only the database can tell are wrong. */
  settle?: () => Promise<void>;
  /** What two rows of one key that contradict each other are refused with. */
  repeated: ImportRefusal;
};

/**
 * Copies the rows of a file into the staging tables, replacing what an earlier check left there. COPY into a table with
 * row-level security is refused by Postgres, hence the temporary table.
 */
export async function stageFile(tx: Tx, client: PoolClient, { workspaceId, importId, rows, settle, repeated }: Staging): Promise<Staged> {
  await tx.execute(sql`delete from import_rows where workspace_id = ${workspaceId} and import_id = ${importId}`);
  await tx.execute(sql`delete from import_rejections where workspace_id = ${workspaceId} and import_id = ${importId}`);
  await tx.execute(sql.raw(`create temp table staged (${stagedColumns}) on commit drop`));
  await copyRows(client, "staged", rows);
  await tx.execute(sql`analyze staged`);
  await settle?.();
  await tx.execute(sql`
    create temp table repeats on commit drop as
    select row_number, contradicts, nth > 1 as again,
      -- Of the first row that is the second one, of all others the first.
      case when nth = 1 then next_row else first_row end as other_row
    from (
      select row_number, external_id, row_number() over w as nth, lead(row_number) over w as next_row,
        first_value(row_number) over w as first_row, count(*) over by_id as times,
        min(fingerprint) over by_id <> max(fingerprint) over by_id as contradicts
      from staged where record is not null
      window w as (partition by external_id order by row_number), by_id as (partition by external_id)
    ) ids
    where times > 1`);
  await tx.execute(sql`
    insert into import_rows (workspace_id, import_id, row_number, external_id, record, fingerprint)
    select ${workspaceId}, ${importId}, s.row_number, s.external_id, s.record, s.fingerprint
    from staged s
    where s.record is not null and not exists (select from repeats r where r.row_number = s.row_number and (r.contradicts or r.again))`);
  await tx.execute(sql`
    insert into import_rejections (workspace_id, import_id, row_number, external_id, code, column_name, problems, cells)
    select ${workspaceId}, ${importId}, row_number, external_id, problems -> 0 ->> 'code', problems -> 0 ->> 'column', problems, cells
    from (
      select s.row_number, s.external_id, s.cells, coalesce(s.problems, ${contradiction(repeated)}) as problems
      from staged s left join repeats r on r.row_number = s.row_number
      where s.record is null or r.contradicts
    ) refused`);
  const counted = await tx.execute<Staged>(sql`
    select count(*)::int as rows,
      (count(*) filter (where s.record is not null and (r.row_number is null or not r.contradicts and not r.again)))::int as accepted,
      (count(*) filter (where not r.contradicts and r.again))::int as repeated,
      (count(*) filter (where s.record is null or r.contradicts))::int as rejected
    from staged s left join repeats r on r.row_number = s.row_number`);
  await tx.execute(sql`drop table staged, repeats`);
  return counted.rows[0] ?? { rows: 0, accepted: 0, repeated: 0, rejected: 0 };
}

/** Two rows of one id that say different things: both are refused, each naming the other. Filled in for the rows `s` and `r`. */
function contradiction(repeated: ImportRefusal) {
  const template = JSON.stringify(repeated);
  return sql`jsonb_build_array(${template}::jsonb || jsonb_build_object(
    'row', s.row_number, 'value', case when ${repeated.column !== null} then left(s.external_id, 120) end, 'params', jsonb_build_object('other_row', r.other_row)))`;
}

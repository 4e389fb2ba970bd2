import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { LARGEST, type Dimension } from "./breakdowns";
import { writeCells, type CellTable } from "./cell-table";
import { dimensionColumns, howMany, memberCtes, type FactSource } from "./members";

const breakdownValues: CellTable = { name: "breakdown_values", keys: ["breakdown", "value"], sums: ["customers"], isAlive: sql`true` };

/**
 * Counts the customers of each value and keeps the largest of each breakdown. Answers whether the same ones are kept as
 * before: if not, "the rest" is another, and cells of the changed customers alone do not tell how.
 */
export async function refreshBreakdownValues(tx: Tx, source: FactSource): Promise<boolean> {
  const { workspaceId, segmentId } = source;
  if (source.from !== null && (await hasOtherBreakdowns(tx, source))) return false;
  const hadRest = await isThereARest(tx, source);
  await writeCells(tx, source, breakdownValues, {
    ctes: sql`${memberCtes(source)}, combined as (select ${dimensionColumns(source, "s")}, ${howMany(source, "s")} as customers from members s group by ${dimensionColumns(source, "s")})`,
    cells: sql.join(source.dimensions.map(counts), sql` union all `),
  });
  const { rowCount } = await tx.execute(sql`
    update breakdown_values v set kept = ranked.is_kept
    from (
      select c.breakdown, c.value, row_number() over (partition by c.breakdown order by c.customers desc, c.value) <= ${LARGEST} as is_kept
      from breakdown_values c
      where c.workspace_id = ${workspaceId} and c.segment_id = ${segmentId} and c.customers > 0
    ) ranked
    where v.workspace_id = ${workspaceId} and v.segment_id = ${segmentId} and v.breakdown = ranked.breakdown and v.value = ranked.value
      and v.kept <> ranked.is_kept`);
  // Without a rest before and after only new values came and old ones went.
  return rowCount === 0 || !(hadRest || (await isThereARest(tx, source)));
}

/** Undoing the import that brought an attribute takes its breakdown away too; the first count of referrals brings one. */
async function hasOtherBreakdowns(tx: Tx, { workspaceId, segmentId, dimensions }: FactSource): Promise<boolean> {
  const known = ["none", "interval", ...dimensions.map(({ breakdown }) => breakdown)];
  const cells = sql`tenure_cells t where t.workspace_id = ${workspaceId} and t.segment_id = ${segmentId}`;
  const { rows } = await tx.execute<{ other: boolean }>(sql`
    select exists (select from ${cells} and t.breakdown not like '%+interval' and t.breakdown <> all(${sql.param(known)}::text[]))
      or exists (select from ${cells}) and exists (
        select from unnest(${sql.param(known)}::text[]) k (breakdown) where not exists (select from ${cells} and t.breakdown = k.breakdown)
      ) as other`);
  return rows[0]?.other ?? false;
}

/** When nothing is taken away from them any more: values that nobody has. */
export async function forgetEmptyValues(tx: Tx, { workspaceId, segmentId }: FactSource): Promise<void> {
  await tx.execute(sql`delete from breakdown_values v where v.workspace_id = ${workspaceId} and v.segment_id = ${segmentId} and v.customers = 0`);
}

async function isThereARest(tx: Tx, { workspaceId, segmentId }: FactSource): Promise<boolean> {
  const { rowCount } = await tx.execute(sql`
    select from breakdown_values v where v.workspace_id = ${workspaceId} and v.segment_id = ${segmentId} and not v.kept limit 1`);
  return rowCount === 1;
}

function counts({ breakdown, column }: Dimension): SQL {
  const value = sql.raw(column);
  return sql`select ${breakdown}::text as breakdown, ${value} as value, sum(customers) as customers from combined where ${value} <> '' group by ${value}`;
}

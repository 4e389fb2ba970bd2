import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { writeCells, type CellTable } from "./cell-table";
import type { FactSource } from "./members";
import { windowLengths } from "./window-lengths";

const windowCells: CellTable = {
  name: "window_cells",
  keys: ["breakdown", "value", "length", "month"],
  sums: ["opening_customers", "opening_mrr", "retained_customers", "retained_mrr", "gross_retained_mrr"],
  isAlive: sql`c.opening_customers > 0`,
};

/**
 * Retained sums over windows, from the steps of the months they end and open with (month-measures.ts). Up to the window
 * that opens after the data date: those that end later tell what they will hold when nobody moves any more.
 */
export async function refreshWindowCells(tx: Tx, source: FactSource): Promise<void> {
  const { dataDate } = source;
  const steps = windowLengths.flatMap((length) => [ends(length), opens(length)]);
  const ctes = sql`
    steps as (${sql.join(steps, sql` union all `)}),
    moved as (
      select breakdown, value, length, month, sum(opening_customers) as opening_customers, sum(opening_mrr) as opening_mrr,
        sum(customers) as customers, sum(mrr) as mrr, sum(gross) as gross
      from steps
      group by breakdown, value, length, month
    ),
    months as (
      select f.breakdown, f.value, f.length, g.month::date as month
      from (select breakdown, value, length, min(month) as first from moved group by breakdown, value, length) f
      cross join lateral generate_series(f.first::timestamp, date_trunc('month', ${dataDate}::timestamp) + make_interval(months => f.length), '1 month') g (month)
    )`;
  const cells = sql`
    select k.breakdown, k.value, k.length, k.month,
      coalesce(sum(m.opening_customers) over so_far, 0) as opening_customers, coalesce(sum(m.opening_mrr) over so_far, 0) as opening_mrr,
      coalesce(sum(m.customers) over so_far, 0) as retained_customers, coalesce(sum(m.mrr) over so_far, 0) as retained_mrr,
      coalesce(sum(m.gross) over so_far, 0) as gross_retained_mrr
    from months k
    left join moved m using (breakdown, value, length, month)
    window so_far as (partition by k.breakdown, k.value, k.length order by k.month)`;
  await writeCells(tx, source, windowCells, { ctes, cells });
}

/** Of windows crossed with the billing term there is no use. */
const steps = (length: number, month: SQL, columns: SQL) => sql`
  select breakdown, value, ${sql.raw(String(length))} as length, ${month} as month, ${columns}
  from month_steps
  where breakdown not like '%+interval'`;

const ends = (length: number) =>
  steps(length, sql`month`, sql.raw(`0 as opening_customers, 0 as opening_mrr, ends_${length}_customers as customers, ends_${length}_mrr as mrr, ends_${length}_gross as gross`));

const opens = (length: number) =>
  steps(
    length,
    sql.raw(`(month + interval '${length} months')::date`),
    sql.raw(`new_customers + reactivated_customers - churned_voluntary - churned_involuntary - churned_unknown,
      new_mrr + expansion_mrr + reactivation_mrr - contraction_mrr - churn_mrr, opens_${length}_customers, opens_${length}_mrr, opens_${length}_gross`),
  );

/** Before changes are added: windows that a moved data date brings within sight are as the last one was, until somebody moves. */
export async function carryWindowCells(tx: Tx, { workspaceId, segmentId, dataDate, from }: FactSource): Promise<void> {
  const last = (day: SQL) => sql`date_trunc('month', ${day}::timestamp) + make_interval(months => c.length)`;
  const mine = sql`c.workspace_id = ${workspaceId} and c.segment_id = ${segmentId}`;
  await tx.execute(sql`delete from window_cells c where ${mine} and c.month > ${last(sql`${dataDate}`)}`);
  await tx.execute(sql`
    insert into window_cells (workspace_id, segment_id, breakdown, value, length, month, opening_customers, opening_mrr, retained_customers, retained_mrr, gross_retained_mrr)
    select ${workspaceId}, ${segmentId}, c.breakdown, c.value, c.length, g.month::date, c.opening_customers, c.opening_mrr, c.retained_customers, c.retained_mrr, c.gross_retained_mrr
    from window_cells c
    cross join lateral generate_series(${last(sql`${from}`)} + interval '1 month', ${last(sql`${dataDate}`)}, '1 month') g (month)
    where ${mine} and c.month = (${last(sql`${from}`)})::date`);
}

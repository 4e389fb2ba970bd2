import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { wholeMonths } from "../ledger/whole-months";
import { writeCells, type CellTable } from "./cell-table";
import { dimensionColumns, howMany, memberCtes, membership, perBreakdown, total, type FactSource } from "./members";
import { changedRows } from "./spans";

const tenureCells: CellTable = {
  name: "tenure_cells",
  keys: ["breakdown", "value", "tenure_months"],
  sums: ["customers", "churned", "churned_undated", "last_mrr", "churned_mrr"],
  isAlive: sql`c.customers > 0`,
};

/** Customers by whole months of tenure at the data date (of leavers: at their end): what undated churn is measured on. */
export async function refreshTenureCells(tx: Tx, source: FactSource): Promise<void> {
  const columns = dimensionColumns(source, "s");
  const ctes = sql`
    ${memberCtes(source, changedOrAged(source))},
    tenures as (
      select ${columns}, coalesce(s.tenure_months, ${wholeMonths(sql`s.first_paid_on`, sql`s.seen_on`)}) as age,
        ${howMany(source, "s")} as customers,
        ${howMany(source, "s", sql`s.mrr = 0`)} as churned,
        ${howMany(source, "s", sql`s.churn_undated`)} as churned_undated,
        ${total(source, "s", sql`s.last_mrr`)} as last_mrr,
        ${total(source, "s", sql`s.last_mrr`, sql`s.mrr = 0`)} as churned_mrr
      from members s
      group by ${columns}, age
    )`;
  const cells = sql`
    select breakdown, value, age as tenure_months, sum(customers) as customers, sum(churned) as churned, sum(churned_undated) as churned_undated,
      sum(last_mrr) as last_mrr, sum(churned_mrr) as churned_mrr
    from (${perBreakdown(sql`tenures`, { dimensions: source.dimensions, whole: true })}) expanded
    group by breakdown, value, age`;
  await writeCells(tx, source, tenureCells, { ctes, cells });
}

/**
 * With the data date also those grow older who did not change: active customers who complete a month, or several, on a
 * day between. Few first days lead to such a day, and customers are found by their first day.
 */
function changedOrAged(source: FactSource): SQL {
  const { workspaceId, dataDate, from } = source;
  const changed = changedRows(source, "summaries");
  if (from === null || from === dataDate) return changed;
  return sql`(
    select * from ${changed}
    union all
    select g.sign, c.*
    from customer_summaries c
    ${membership(source, "c.customer_id")}
    cross join (values (-1), (1)) g (sign)
    where c.workspace_id = ${workspaceId} and c.mrr > 0
      and c.first_paid_on = any(array(
        select d.day::date
        from (select min(f.first_paid_on) as day from customer_summaries f where f.workspace_id = ${workspaceId}) first
        cross join lateral generate_series(first.day::timestamp, greatest(${dataDate}::timestamp, ${from}::timestamp), '1 day') d (day)
        where ${wholeMonths(sql`d.day::date`, sql`${dataDate}::date`)} <> ${wholeMonths(sql`d.day::date`, sql`${from}::date`)}))
      and not exists (select from ${changed} k where k.customer_id = c.customer_id))`;
}

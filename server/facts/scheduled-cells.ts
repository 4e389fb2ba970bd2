import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { allCustomers } from "@/db/schema";
import { DAYS_AHEAD, termEnd, termsOver } from "../ledger/contract-terms";
import { writeCells, type CellTable } from "./cell-table";
import { dimensionColumns, howMany, memberCtes, perPlainBreakdown, total, type FactSource } from "./members";
import { rowsOf, sameCustomer, sameMember, signOf, stretchesOf } from "./spans";

const scheduledCells: CellTable = {
  name: "scheduled_cells",
  keys: ["breakdown", "value", "day", "kind"],
  sums: ["customers", "mrr"],
  isAlive: sql`c.customers > 0`,
};

/**
 * What is dated after the data date (METRICS §8). Churn: customers that pay today and leave later, with the MRR of today at
 * risk; ending one of several subscriptions is none. Renewal: the next end of a term longer than a month that the
 * subscription outlives, with its MRR of today; of all customers who they are is kept as well, for the list of them. Needs the contracts
 * (prepare-contracts.ts).
 */
export async function refreshScheduledCells(tx: Tx, source: FactSource): Promise<void> {
  await prepareRenewals(tx, source);
  if (source.segmentId === allCustomers) await writeRenewals(tx, source);
  const columns = dimensionColumns(source, "s");
  const ctes = sql`
    ${memberCtes(source)},
    dated as (
      select 'churn' as kind, ${signOf(source, "l")} as sign, l.customer_id, l.leaves_on as day, l.mrr
      from ${rowsOf(source, "scheduled")} l
      where l.workspace_id = ${source.workspaceId}
      union all
      select 'renewal', sign, customer_id, day, mrr from renewals
    ),
    scheduled as (
      select d.day, d.kind, ${columns}, ${howMany(source, "d")} as customers, ${total(source, "d", sql`d.mrr`)} as mrr
      from dated d
      join members s on ${sameMember(source, "d")}
      group by d.day, d.kind, ${columns}
    )`;
  const cells = sql`
    select breakdown, value, day, kind, sum(customers) as customers, sum(mrr) as mrr
    from (${perPlainBreakdown(source, sql`scheduled`)}) expanded
    group by breakdown, value, day, kind`;
  await writeCells(tx, source, scheduledCells, { ctes, cells });
}

/** A temporary table of them: `renewals`, a row for each customer and day, of changed customers as they were and as they are. */
async function prepareRenewals(tx: Tx, source: FactSource): Promise<void> {
  await tx.execute(sql`drop table if exists pg_temp.renewals`);
  await tx.execute(sql`
    create temporary table renewals on commit drop as
    with due as (
      select r.sign, r.customer_id, r.subscription_id, r.mrr, r.seen_on, r.ends_on, ${termEnd(sql`${termsOver(sql`r.seen_on`)} + 1`)} as day
      from contract_spans r
      where r.starts_on <= r.seen_on and (r.ends_on is null or r.ends_on > r.seen_on)
    ),
    outlived as (
      select d.* from due d where d.ends_on is null or d.ends_on > d.day
      union all
      -- What follows the stretch of today may be paid by the month.
      select d.* from due d
      where d.ends_on <= d.day and exists (
        select from ${stretchesOf(source)} p
        where p.workspace_id = ${source.workspaceId} and ${sameCustomer(source, "p", "d")} and p.subscription_id = d.subscription_id
          and p.starts_on > d.seen_on and p.starts_on <= d.day and (p.ends_on is null or p.ends_on > d.day))
    )
    select sign, customer_id, day, sum(mrr)::bigint as mrr
    from outlived
    where day <= seen_on + ${DAYS_AHEAD}::integer
    group by sign, customer_id, day`);
}

async function writeRenewals(tx: Tx, { workspaceId, from }: FactSource): Promise<void> {
  // Who was due to renew had a stretch, and so stands among the changed ones.
  if (from !== null) await tx.execute(sql`delete from upcoming_renewals u where u.workspace_id = ${workspaceId} and u.customer_id in (select customer_id from changed_spans)`);
  await tx.execute(sql`
    insert into upcoming_renewals (workspace_id, customer_id, day, mrr)
    select ${workspaceId}, r.customer_id, r.day, r.mrr from renewals r where r.sign = 1 order by r.customer_id, r.day`);
}

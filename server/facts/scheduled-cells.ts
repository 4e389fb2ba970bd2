import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { contractRuns, DAYS_AHEAD, termEnd, termsOver } from "../ledger/contract-terms";
import { writeCells, type CellTable } from "./cell-table";
import { dimensionColumns, howMany, memberCtes, perPlainBreakdown, total, type FactSource } from "./members";
import { sameMember, signOf, spans } from "./spans";

const scheduledCells: CellTable = {
  name: "scheduled_cells",
  keys: ["breakdown", "value", "day", "kind"],
  sums: ["customers", "mrr"],
  isAlive: sql`c.customers > 0`,
};

/**
 * What is dated after the data date (METRICS §8). Churn: customers that pay today and leave later, with the MRR of today at
 * risk; ending one of several subscriptions is none. Renewal: the next end of a term longer than a month that the
 * subscription outlives, with its MRR of today.
 */
export async function refreshScheduledCells(tx: Tx, source: FactSource): Promise<void> {
  const columns = dimensionColumns(source, "s");
  const ctes = sql`
    ${memberCtes(source)},
    ${scheduledCtes(source)},
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

/** CTEs behind `members`, the last of them `dated`: customers by what is dated and the day. The cells are summed from it, and lists read it. */
export function scheduledCtes(source: FactSource): SQL {
  return sql`
    spans as materialized (
      select ${signOf(source)} as sign, s.seen_on, p.customer_id, p.subscription_id, p.interval, p.interval_count, p.mrr, p.undated,
        p.starts_on, p.ends_on
      from ${spans(source)}
    ),
    runs as (${contractRuns(sql`spans`, ["sign", "seen_on"])}),
    due as (
      select r.sign, r.seen_on, r.customer_id, r.subscription_id, ${termEnd(sql`${termsOver(sql`r.seen_on`)} + 1`)} as day
      from runs r
      where r.anchor <= r.seen_on and (r.ends_on is null or r.ends_on > r.seen_on)
    ),
    dated as (
      select 'churn' as kind, ${source.from === null ? sql`1` : sql`l.sign`} as sign, l.customer_id, l.leaves_on as day, l.mrr
      from ${source.from === null ? sql`scheduled_churns` : sql`changed_scheduled`} l
      where l.workspace_id = ${source.workspaceId}
      union all
      select 'renewal', d.sign, d.customer_id, d.day, sum(now_on.mrr)::bigint
      from due d
      join spans now_on on now_on.sign = d.sign and now_on.subscription_id = d.subscription_id
        and now_on.starts_on <= d.seen_on and (now_on.ends_on is null or now_on.ends_on > d.seen_on)
      where d.day <= d.seen_on + ${DAYS_AHEAD}::integer
        and exists (
          select from spans a
          where a.sign = d.sign and a.subscription_id = d.subscription_id and a.starts_on <= d.day and (a.ends_on is null or a.ends_on > d.day)
        )
      group by d.sign, d.customer_id, d.day
    )`;
}

import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { contractRuns, termEnd, termsOver } from "../ledger/contract-terms";
import { spansOfPhases } from "../ledger/paid-spans";
import { writeCells, type CellTable } from "./cell-table";
import type { LedgerFactSource } from "./ledger-source";
import { dimensionColumns, howMany, memberCtes, perPlainBreakdown, total } from "./members";
import { sameMember, signOf, spans, spansIn } from "./spans";

const renewalCells: CellTable = {
  name: "renewal_cells",
  keys: ["breakdown", "value", "month"],
  sums: ["due", "renewed", "due_mrr", "renewed_mrr"],
  isAlive: sql`c.due > 0`,
};

/**
 * Terms longer than a month by the month they ended in, and how many went on: the same subscription, whatever its new
 * price or term, or one that begins that very day, as systems do that renew by a new contract. A term broken off never
 * came up for renewal, and one that ended on an unknown day is in no month. Always by service, also where churn is
 * recognised at the request: who asks to leave in time would otherwise never have been due.
 */
export async function refreshRenewalCells(tx: Tx, source: LedgerFactSource): Promise<void> {
  const { conventions } = source.ledger;
  if (conventions.churnRecognition === "service_end") return writeRenewals(tx, source, spans(source));
  // The stretches that are kept end at the request; what was served is derived here, of everybody.
  await tx.execute(sql`delete from renewal_cells c where c.workspace_id = ${source.workspaceId} and c.segment_id = ${source.segmentId}`);
  const served = spansOfPhases({ ...source.ledger, conventions: { ...conventions, churnRecognition: "service_end" } });
  const all = { ...source, from: null };
  await writeRenewals(tx, all, spansIn(all, sql`(select ${source.workspaceId}::uuid as workspace_id, f.* from (${served}) f)`));
}

async function writeRenewals(tx: Tx, source: LedgerFactSource, stretches: SQL): Promise<void> {
  const columns = dimensionColumns(source, "s");
  const ctes = sql`
    ${memberCtes(source)},
    spans as materialized (
      select ${signOf(source)} as sign, p.customer_id, p.subscription_id, p.interval, p.interval_count, p.mrr, p.undated, p.starts_on,
        case when p.ends_on <= s.seen_on then p.ends_on end as ends_on, s.seen_on
      from ${stretches}
      where p.starts_on <= s.seen_on
    ),
    runs as (${contractRuns(sql`spans`, ["sign", "seen_on"])}),
    ends as (
      select r.sign, r.subscription_id, r.customer_id, ${termEnd(sql`n`)} as day
      from runs r
      cross join lateral generate_series(1, ${termsOver(sql`coalesce(r.ends_on, r.seen_on)`)}) n
      where (r.undated and ${termEnd(sql`n`)} = r.ends_on) is not true
    ),
    begun as (select distinct sign, customer_id, first_value(starts_on) over (partition by sign, subscription_id order by starts_on) as day from spans),
    terms as (
      select e.sign, e.customer_id, date_trunc('month', e.day::timestamp)::date as month, before.mrr,
        after.subscription_id is not null or b.day is not null as renewed
      from ends e
      join spans before on before.sign = e.sign and before.subscription_id = e.subscription_id
        and before.starts_on < e.day and (before.ends_on is null or before.ends_on >= e.day)
      left join spans after on after.sign = e.sign and after.subscription_id = e.subscription_id
        and after.starts_on <= e.day and (after.ends_on is null or after.ends_on > e.day)
      left join begun b on b.sign = e.sign and b.customer_id = e.customer_id and b.day = e.day
    ),
    ended as (
      select t.month, ${columns}, ${howMany(source, "t")} as due, ${howMany(source, "t", sql`t.renewed`)} as renewed,
        ${total(source, "t", sql`t.mrr`)} as due_mrr, ${total(source, "t", sql`t.mrr`, sql`t.renewed`)} as renewed_mrr
      from terms t
      join members s on ${sameMember(source, "t")}
      group by t.month, ${columns}
    )`;
  const cells = sql`
    select breakdown, value, month, sum(due) as due, sum(renewed) as renewed, sum(due_mrr) as due_mrr, sum(renewed_mrr) as renewed_mrr
    from (${perPlainBreakdown(source, sql`ended`)}) expanded
    group by breakdown, value, month`;
  await writeCells(tx, source, renewalCells, { ctes, cells });
}

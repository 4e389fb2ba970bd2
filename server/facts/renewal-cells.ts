import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { termEnd, termsOver } from "../ledger/contract-terms";
import { spansOfPhases } from "../ledger/paid-spans";
import { writeCells, type CellTable } from "./cell-table";
import type { LedgerFactSource } from "./ledger-source";
import { dimensionColumns, howMany, memberCtes, perPlainBreakdown, total } from "./members";
import { prepareContracts } from "./prepare-contracts";
import { sameCustomer, sameMember, stretchesOf } from "./spans";

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
 * recognised at the request: who asks to leave in time would otherwise never have been due. Needs the contracts
 * (prepare-contracts.ts), and leaves others.
 */
export async function refreshRenewalCells(tx: Tx, source: LedgerFactSource): Promise<void> {
  const { conventions } = source.ledger;
  if (conventions.churnRecognition === "service_end") return writeRenewals(tx, source, stretchesOf(source));
  // The stretches that are kept end at the request; what was served is derived here, of everybody.
  await tx.execute(sql`delete from renewal_cells c where c.workspace_id = ${source.workspaceId} and c.segment_id = ${source.segmentId}`);
  const served = spansOfPhases({ ...source.ledger, conventions: { ...conventions, churnRecognition: "service_end" } });
  const all = { ...source, from: null };
  const stretches = sql`(select ${source.workspaceId}::uuid as workspace_id, f.* from (${served}) f)`;
  await prepareContracts(tx, all, stretches);
  await writeRenewals(tx, all, stretches);
}

async function writeRenewals(tx: Tx, source: LedgerFactSource, stretches: SQL): Promise<void> {
  const columns = dimensionColumns(source, "s");
  const ctes = sql`
    ${memberCtes(source)},
    -- A stretch holds the ends of terms after its first day, up to its last one. Where it lasts longer, or the next one of its
    -- contract begins, the subscription goes on.
    ends as (
      select r.sign, r.customer_id, r.subscription_id, r.mrr, e.day, coalesce(r.ends_on > e.day, true) or coalesce(r.next_starts_on = e.day, false) as goes_on,
        r.undated and r.ends_on = e.day as is_undated
      from contract_spans r
      cross join lateral generate_series(${termsOver(sql`r.starts_on`)} + 1, ${termsOver(sql`least(r.ends_on, r.seen_on)`)}) n
      cross join lateral (select ${termEnd(sql`n`)} as day) e
      where r.starts_on <= r.seen_on
    ),
    terms as (select * from ends where goes_on or is_undated is not true),
    -- Of those where it does not: it goes on by the month, or another one begins.
    followed as (
      select distinct o.sign, o.subscription_id, o.day
      from (
        select t.sign, t.subscription_id, t.day, p.subscription_id = t.subscription_id as is_own, min(p.starts_on) as began_on, bool_or(p.starts_on = t.day) as begins
        from terms t
        join ${stretches} p on p.workspace_id = ${source.workspaceId} and ${sameCustomer(source, "p", "t")}
        where not t.goes_on
        group by t.sign, t.subscription_id, t.day, p.subscription_id
      ) o
      where case when o.is_own then o.begins else o.began_on = o.day end
    ),
    ended as (
      select date_trunc('month', t.day::timestamp)::date as month, ${columns}, ${howMany(source, "t")} as due, ${howMany(source, "t", renewed)} as renewed,
        ${total(source, "t", sql`t.mrr`)} as due_mrr, ${total(source, "t", sql`t.mrr`, renewed)} as renewed_mrr
      from terms t
      join members s on ${sameMember(source, "t")}
      left join followed f on f.sign = t.sign and f.subscription_id = t.subscription_id and f.day = t.day
      group by 1, ${columns}
    )`;
  const cells = sql`
    select breakdown, value, month, sum(due) as due, sum(renewed) as renewed, sum(due_mrr) as due_mrr, sum(renewed_mrr) as renewed_mrr
    from (${perPlainBreakdown(source, sql`ended`)}) expanded
    group by breakdown, value, month`;
  await writeCells(tx, source, renewalCells, { ctes, cells });
}

const renewed = sql`(t.goes_on or f.day is not null)`;

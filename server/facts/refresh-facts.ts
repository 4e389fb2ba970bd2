import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { allCustomers } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import { DERIVATION } from "../ledger/derivation";
import type { LedgerChange } from "../ledger/rebuild-ledger";
import { setBased } from "../ledger/set-based";
import { refreshSegments } from "../segments/refresh-segments";
import { clearWhole } from "./clear-facts";
import { factTables } from "./fact-tables";
import { insertAdvocateTraits, refreshAdvocates } from "./insert-advocates";
import type { LedgerFactSource } from "./ledger-source";
import { marginSchedule, sameSchedule, type MarginSchedule } from "./margin-schedule";
import { prepareMargins } from "./prepare-margins";
import { readFactSource } from "./read-fact-source";
import { addChanges, hasPlanMargins, isAny, sumAnew, sumBeside } from "./sum-facts";

/**
 * Brings the cells that every page reads to what the ledger says, those of all customers and those of the segments, in the
 * caller's transaction: a reader sees the old facts or the new ones, never a mix. Takes what `rebuildLedger` returned:
 *
 *     await refreshFacts(tx, workspaceId, await rebuildLedger(tx, workspaceId, changedCustomerIds, { finishing: importId }));
 *
 * Cells are sums over customers: of few changed ones the old part is taken away and the new one added. All are summed anew
 * when that would not do: another margin schedule, or other values among the largest of a breakdown.
 */
export async function refreshFacts(tx: Tx, workspaceId: WorkspaceId, { dataDate, from }: LedgerChange): Promise<void> {
  if (dataDate === null) {
    await clearWhole(tx, workspaceId, factTables);
    await sayState(tx, workspaceId, null);
    return refreshSegments(tx, workspaceId, null);
  }
  const { source, schedule, versions } = await readFactSource(tx, workspaceId, dataDate);
  const sameMargins = from !== null && sameSchedule(schedule, marginSchedule(versions, from));
  const everybody = { ...source, segmentId: allCustomers };
  const added = await setBased(tx, async () => {
    const added = sameMargins && (await refreshAll(tx, { ...everybody, from }, schedule));
    if (!added) await refreshAll(tx, { ...everybody, from: null }, schedule);
    return added;
  });
  await sayState(tx, workspaceId, dataDate);
  await refreshSegments(tx, workspaceId, { source, schedule, hasMargins: await hasPlanMargins(tx, workspaceId), change: added && from !== null ? { from } : "all" });
}

/** The cells of all customers and what is told of the workspace as a whole. False when the changes alone do not tell. */
async function refreshAll(tx: Tx, source: LedgerFactSource, schedule: MarginSchedule): Promise<boolean> {
  const { workspaceId, dataDate } = source;
  if (source.from === null) {
    await clearWhole(tx, workspaceId, ["upcoming_renewals", "advocates"]);
    await sumAnew(tx, source, schedule);
  } else if (!(await addChanges(tx, source, schedule))) return false;
  const hadMargins = await hasPlanMargins(tx, workspaceId);
  const hasMargins = await prepareMargins(tx, workspaceId, schedule, dataDate);
  await sumBeside(tx, source, { hasMargins });
  await tellOfAdvocates(tx, { ...source, from: null });
  return hasMargins || !hadMargins;
}

async function tellOfAdvocates(tx: Tx, source: LedgerFactSource): Promise<void> {
  const { workspaceId } = source;
  const named = await isAny(tx, sql`(select from referrals r where r.workspace_id = ${workspaceId} union all select from customers c where c.workspace_id = ${workspaceId} and c.referred_by is not null) named`);
  const counted = await isAny(tx, sql`customers c where c.workspace_id = ${workspaceId} and c.referral_count is not null`);
  await clearWhole(tx, workspaceId, named ? ["advocate_traits"] : ["advocate_traits", "advocates"]);
  if (named) await refreshAdvocates(tx, source);
  if (named || counted) await insertAdvocateTraits(tx, source);
}

/** As of when the facts speak; null when there is no data any more. */
async function sayState(tx: Tx, workspaceId: WorkspaceId, dataDate: string | null): Promise<void> {
  await tx.execute(sql`
    insert into fact_states (workspace_id, data_date, first_month, version, refreshed_at)
    select ${workspaceId}, ${dataDate}::date, date_trunc('month', min(s.first_paid_on)::timestamp)::date, ${DERIVATION}, now()
    from customer_summaries s
    where s.workspace_id = ${workspaceId}
    on conflict (workspace_id) do update
      set data_date = excluded.data_date, first_month = excluded.first_month, version = excluded.version, refreshed_at = excluded.refreshed_at
  `);
}

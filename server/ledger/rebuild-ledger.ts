import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { allCustomers } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import { findDataDate } from "../facts/data-date";
import { keepReplaced, keepReplacements } from "./changed-rows";
import { readConventions, sameConventions } from "./conventions";
import { customersTouchedByDate } from "./customers-touched-by-date";
import { DERIVATION } from "./derivation";
import { insertMovements } from "./insert-movements";
import { insertSummaries } from "./insert-summaries";
import { insertPaidSpans } from "./paid-spans";
import { insertScheduledChurns } from "./insert-scheduled-churns";
import { inScope, type CustomerScope } from "./scope";
import { setBased } from "./set-based";

/** What a rebuild did; `refreshFacts` takes it as it is. */
export type LedgerChange = {
  /** The last day the ledger knows; null when the workspace has no finished import. */
  dataDate: string | null;
  /** The customers asked for and those whom a moved data date brought in or out. */
  customers: CustomerScope;
  /**
   * The data date that the facts stand at, when they were right until now and the changed rows are kept (changed-rows.ts):
   * the facts can then be moved on. Null when they have to be summed anew.
   */
  from: string | null;
};

/**
 * Derives movements and summaries of these customers anew from their subscription phases, up to the data date. Customers
 * that no longer exist just lose their rows. Rebuilding the changed ones or all gives the same rows.
 *
 * Runs in the caller's transaction; call it after the subscriptions are as they should be, `refreshFacts` right after.
 * @param finishing the import that this transaction will mark done: its as-of date counts already
 */
export async function rebuildLedger(
  tx: Tx,
  workspaceId: WorkspaceId,
  customers: CustomerScope,
  { finishing = null }: { finishing?: string | null } = {},
): Promise<LedgerChange> {
  const previousDate = await lockFacts(tx, workspaceId);
  const dataDate = await findDataDate(tx, workspaceId, finishing);
  const scope = await widen(tx, workspaceId, customers, previousDate, dataDate);
  const from = dataDate !== null && scope !== "all" && (await areFew(tx, workspaceId, scope)) ? previousDate : null;
  if (from !== null && scope !== "all") await keepReplaced(tx, workspaceId, scope);
  await tx.execute(sql`delete from paid_spans p where p.workspace_id = ${workspaceId} ${inScope(sql`p.customer_id`, scope)}`);
  await tx.execute(sql`delete from mrr_movements m where m.workspace_id = ${workspaceId} ${inScope(sql`m.customer_id`, scope)}`);
  await tx.execute(sql`delete from scheduled_churns c where c.workspace_id = ${workspaceId} ${inScope(sql`c.customer_id`, scope)}`);
  await tx.execute(sql`delete from customer_summaries c where c.workspace_id = ${workspaceId} ${inScope(sql`c.customer_id`, scope)}`);
  if (dataDate !== null) {
    const conventions = await readConventions(tx, workspaceId, dataDate);
    const source = { workspaceId, dataDate, conventions, scope };
    await setBased(tx, async () => {
      await insertPaidSpans(tx, source);
      await insertMovements(tx, source);
      await insertSummaries(tx, source);
      await insertScheduledChurns(tx, source);
    });
  }
  if (from !== null && scope !== "all") await keepReplacements(tx, workspaceId, scope);
  return { dataDate, customers: scope, from };
}

/** Beyond some share of all customers it is quicker to sum them all than to look at what each was and is. */
async function areFew(tx: Tx, workspaceId: WorkspaceId, customers: readonly string[]): Promise<boolean> {
  if (customers.length <= 1000) return true;
  const { rows } = await tx.execute<{ customers: string }>(sql`
    select coalesce(sum(t.customers), 0) as customers from tenure_cells t
    where t.workspace_id = ${workspaceId} and t.segment_id = ${allCustomers} and t.breakdown = 'none'`);
  return customers.length * 8 < Number(rows[0]?.customers);
}

/** One writer at a time: a second import waits here, and then sees what the first one committed. */
async function lockFacts(tx: Tx, workspaceId: WorkspaceId): Promise<string | null> {
  const { rows } = await tx.execute<{ data_date: string | null; version: number }>(sql`
    insert into fact_states as s (workspace_id) values (${workspaceId})
    on conflict (workspace_id) do update set workspace_id = excluded.workspace_id
    returning s.data_date::text, s.version
  `);
  // What another version of Tenure derived may lack what this one keeps: as if there were nothing.
  return rows[0]?.version === DERIVATION ? rows[0].data_date : null;
}

async function widen(
  tx: Tx,
  workspaceId: WorkspaceId,
  customers: CustomerScope,
  previousDate: string | null,
  dataDate: string | null,
): Promise<CustomerScope> {
  if (customers === "all" || dataDate === previousDate) return customers;
  if (dataDate === null || previousDate === null) return "all";
  // A new convention comes into force on a day: the data reaching it restates everybody.
  if (!sameConventions(await readConventions(tx, workspaceId, previousDate), await readConventions(tx, workspaceId, dataDate))) return "all";
  const touched = await customersTouchedByDate(tx, workspaceId, previousDate, dataDate);
  return [...new Set([...customers, ...touched])];
}

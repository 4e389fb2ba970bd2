import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { contractSpans } from "../ledger/contract-terms";
import { membership, type FactSource } from "./members";
import { seenOn, signOf, stretchesOf } from "./spans";

/**
 * A temporary table `contract_spans`, for the rest of the transaction: stretches of longer terms with the first day of their contract.
 * Renewals and what is scheduled are both made of it, and most workspaces have few of them.
 *
 * @param stretches rows like those of `paid_spans`
 */
export async function prepareContracts(tx: Tx, source: FactSource, stretches: SQL = stretchesOf(source)): Promise<void> {
  const seen = sql`
    (select ${signOf(source, "p")} as sign, ${seenOn(source, "p")} as seen_on, p.customer_id, p.subscription_id, p.starts_on, p.ends_on, p.interval, p.interval_count, p.mrr, p.undated
    from ${stretches} p ${source.from === null ? membership(source, "p.customer_id") : sql``} where p.workspace_id = ${source.workspaceId})`;
  await tx.execute(sql`drop table if exists pg_temp.contract_spans`);
  await tx.execute(sql`create temporary table contract_spans on commit drop as ${contractSpans(seen, ["sign", "seen_on"])}`);
}

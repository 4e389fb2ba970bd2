import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { allCustomers } from "@/db/schema";
import type { Size } from "../metrics/segments/size";

/** Of rows of summaries `s`: a select of how many they are, how many pay, and how much. */
export const sizeColumns = (condition: SQL): SQL => sql`
  count(*) filter (where ${condition}) as customers, count(*) filter (where ${condition} and s.mrr > 0) as paying,
  coalesce(sum(s.mrr) filter (where ${condition}), 0) as mrr`;

export type StoredSize = { customers: string; paying: string; mrr: string };

export const sizeOf = ({ customers, paying, mrr }: StoredSize): Size => ({ customers: Number(customers), paying: Number(paying), mrr: BigInt(mrr) });

/** Of everybody who ever paid: as the cells of all tenures tell. */
export async function readWholeSize(tx: Tx, workspaceId: string): Promise<Size> {
  const { rows } = await tx.execute<StoredSize>(sql`
    select coalesce(sum(t.customers), 0) as customers, coalesce(sum(t.customers - t.churned), 0) as paying, coalesce(sum(t.last_mrr - t.churned_mrr), 0) as mrr
    from tenure_cells t where t.workspace_id = ${workspaceId} and t.segment_id = ${allCustomers} and t.breakdown = 'none'`);
  return sizeOf(rows[0] ?? { customers: "0", paying: "0", mrr: "0" });
}

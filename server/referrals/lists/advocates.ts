import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import type { Listed, Slice } from "./page";

/** Who refers, and what came of it up to the data date. Money in minor units. */
export interface AdvocateRow {
  id: string;
  externalId: string;
  name: string | null;
  email: string | null;
  /** Null where only a number of referrals is told. */
  invited: number | null;
  signedUp: number | null;
  paying: number | null;
  rewarded: number | null;
  rewards: bigint | null;
  /** What the customers it brought pay now. */
  broughtMrr: bigint | null;
  /** How many referrals a file tells of the customer; null where none does. */
  told: number | null;
  /** Its own MRR; 0 of who has left. */
  mrr: bigint;
}

type Read = Omit<AdvocateRow, "rewards" | "broughtMrr" | "mrr"> & { rewards: string | null; broughtMrr: string | null; mrr: string };

/** Most paying referrals first, then what they pay; without names, by the number told. */
export async function readAdvocates(tx: Tx, workspaceId: WorkspaceId, { limit, offset }: Slice): Promise<Listed<AdvocateRow>> {
  const { rows: counted } = await tx.execute<{ named: number }>(sql`select count(*)::int as named from advocates a where a.workspace_id = ${workspaceId}`);
  const named = counted[0]?.named ?? 0;
  if (named === 0) return readCounted(tx, workspaceId, { limit, offset });
  const { rows } = await tx.execute<Read & Record<string, unknown>>(sql`
    with first as (
      select a.* from advocates a where a.workspace_id = ${workspaceId}
      order by a.paying desc, a.mrr desc, a.customer_id limit ${limit} offset ${offset}
    )
    select c.id, c.external_id as "externalId", c.name, c.email, a.invited, a.signed_up as "signedUp", a.paying, a.rewarded, a.rewards, a.mrr as "broughtMrr",
      c.referral_count as told, coalesce(s.mrr, 0) as mrr
    from first a
    join customers c on c.workspace_id = ${workspaceId} and c.id = a.customer_id
    left join customer_summaries s on s.workspace_id = ${workspaceId} and s.customer_id = a.customer_id
    order by a.paying desc, a.mrr desc, a.customer_id`);
  return { rows: rows.map(counting), total: named, more: false };
}

async function readCounted(tx: Tx, workspaceId: WorkspaceId, { limit, offset }: Slice): Promise<Listed<AdvocateRow>> {
  const { rows } = await tx.execute<Read & Record<string, unknown>>(sql`
    with first as (
      select c.* from customers c where c.workspace_id = ${workspaceId} and c.referral_count > 0
      order by c.referral_count desc, c.id limit ${limit} offset ${offset}
    )
    select c.id, c.external_id as "externalId", c.name, c.email, null::int as invited, null::int as "signedUp", null::int as paying, null::int as rewarded,
      null::bigint as rewards, null::bigint as "broughtMrr", c.referral_count as told, coalesce(s.mrr, 0) as mrr
    from first c
    left join customer_summaries s on s.workspace_id = ${workspaceId} and s.customer_id = c.id
    order by c.referral_count desc, c.id`);
  const total = await tx.execute<{ referring: number }>(sql`
    select count(*)::int as referring from customers c where c.workspace_id = ${workspaceId} and c.referral_count > 0`);
  return { rows: rows.map(counting), total: total.rows[0]?.referring ?? 0, more: false };
}

const counting = ({ rewards, broughtMrr, mrr, ...row }: Read): AdvocateRow => ({ ...row, rewards: big(rewards), broughtMrr: big(broughtMrr), mrr: BigInt(mrr) });
const big = (text: string | null) => (text === null ? null : BigInt(text));

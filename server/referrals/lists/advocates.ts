import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import type { Listed, Slice } from "./page";
import { type Referrers, referrersOf, type ReferrersAsked } from "./referrers-of";

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
export async function readAdvocates(tx: Tx, asked: ReferrersAsked, { limit, offset }: Slice): Promise<Listed<AdvocateRow>> {
  const { workspaceId } = asked;
  const { rows: known } = await tx.execute<{ named: boolean }>(sql`select exists (select from advocates a where a.workspace_id = ${workspaceId}) as named`);
  const referrers = await referrersOf(tx, asked);
  if (!known[0]?.named) return readCounted(tx, workspaceId, referrers, { limit, offset });
  const { ctes, isTheirs } = referrers;
  const theirs = sql`a.workspace_id = ${workspaceId} and ${isTheirs(sql`a.customer_id`)}`;
  const { rows: counted } = await tx.execute<{ referring: number }>(sql`with ${ctes} theirs as (select from advocates a where ${theirs}) select count(*)::int as referring from theirs`);
  const { rows } = await tx.execute<Read & Record<string, unknown>>(sql`
    with ${ctes}
    first as (
      select a.* from advocates a where ${theirs}
      order by a.paying desc, a.mrr desc, a.customer_id limit ${limit} offset ${offset}
    )
    select c.id, c.external_id as "externalId", c.name, c.email, a.invited, a.signed_up as "signedUp", a.paying, a.rewarded, a.rewards, a.mrr as "broughtMrr",
      c.referral_count as told, coalesce(s.mrr, 0) as mrr
    from first a
    join customers c on c.workspace_id = ${workspaceId} and c.id = a.customer_id
    left join customer_summaries s on s.workspace_id = ${workspaceId} and s.customer_id = a.customer_id
    order by a.paying desc, a.mrr desc, a.customer_id`);
  return { rows: rows.map(counting), total: counted[0]?.referring ?? 0, more: false };
}

async function readCounted(tx: Tx, workspaceId: WorkspaceId, { ctes, isTheirs }: Referrers, { limit, offset }: Slice): Promise<Listed<AdvocateRow>> {
  const theirs = sql`c.workspace_id = ${workspaceId} and c.referral_count > 0 and ${isTheirs(sql`c.id`)}`;
  const { rows } = await tx.execute<Read & Record<string, unknown>>(sql`
    with ${ctes}
    first as (
      select c.* from customers c where ${theirs}
      order by c.referral_count desc, c.id limit ${limit} offset ${offset}
    )
    select c.id, c.external_id as "externalId", c.name, c.email, null::int as invited, null::int as "signedUp", null::int as paying, null::int as rewarded,
      null::bigint as rewards, null::bigint as "broughtMrr", c.referral_count as told, coalesce(s.mrr, 0) as mrr
    from first c
    left join customer_summaries s on s.workspace_id = ${workspaceId} and s.customer_id = c.id
    order by c.referral_count desc, c.id`);
  const total = await tx.execute<{ referring: number }>(sql`with ${ctes} theirs as (select from customers c where ${theirs}) select count(*)::int as referring from theirs`);
  return { rows: rows.map(counting), total: total.rows[0]?.referring ?? 0, more: false };
}

const counting = ({ rewards, broughtMrr, mrr, ...row }: Read): AdvocateRow => ({ ...row, rewards: big(rewards), broughtMrr: big(broughtMrr), mrr: BigInt(mrr) });
const big = (text: string | null) => (text === null ? null : BigInt(text));

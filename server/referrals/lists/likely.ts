import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { allCustomers } from "@/db/schema";
import { readDimensions } from "@/server/facts/breakdowns";
import { inGroup, memberCtes } from "@/server/facts/members";
import { tenureBand } from "@/server/facts/tenure-band";
import { wholeMonths } from "@/server/ledger/whole-months";
import type { DateOnly } from "@/server/metrics/period";
import type { Trait } from "@/server/metrics/referral/likeness";
import { readLikeness } from "../read-likeness";
import type { Listed, Slice } from "./page";
import type { ReferrersAsked } from "./referrers-of";

/** An active customer that refers nobody yet and has what advocates have more often. */
export type ChosenTrait = Pick<Trait, "trait" | "value">;

export interface LikelyRow {
  id: string;
  externalId: string;
  name: string | null;
  email: string | null;
  plan: string | null;
  country: string | null;
  firstPaidOn: DateOnly;
  /** Minor units. */
  mrr: bigint;
  /** Which of the chosen traits it has. */
  traits: ChosenTrait[];
}

/** Beyond this many nobody reads on, and counting would mean to look at everybody. */
const MOST = 1000;

/** Largest MRR first; of a segment those in it, by the rule that the advocates among all customers make. */
export async function readLikely(tx: Tx, { workspaceId, dataDate, segment }: ReferrersAsked, { limit, offset }: Slice): Promise<Listed<LikelyRow>> {
  const { traits, needed } = await readLikeness(tx, workspaceId);
  const chosen = traits.filter((trait) => trait.chosen);
  if (needed === 0) return { rows: [], total: 0, more: false };
  const facts = { workspaceId, segmentId: segment ?? allCustomers, dataDate, dimensions: await readDimensions(tx, workspaceId), from: null };
  const has = chosen.map(({ trait, value }) => hasTrait(trait, value, dataDate, (breakdown, of) => inGroup(facts, breakdown, of)));
  const matched = sql.join(has.map((condition) => sql`(${condition})::int`), sql` + `);
  const candidates = (joined: SQL) => sql`
    from members r
    ${joined}
    where r.mrr > 0 and ${matched} >= ${needed} and coalesce(r.referral_count, 0) = 0
      and not exists (select from advocates a where a.workspace_id = ${workspaceId} and a.customer_id = r.customer_id)`;
  const counted = await tx.execute<{ likely: number }>(sql`with ${memberCtes(facts)} select count(*)::int as likely from (select ${candidates(sql``)} limit ${MOST + 1}) candidates`);
  const { rows } = await tx.execute<Omit<LikelyRow, "mrr" | "traits"> & { mrr: string; has: boolean[] } & Record<string, unknown>>(sql`
    with ${memberCtes(facts)}
    select c.id, c.external_id as "externalId", c.name, c.email, nullif(r.plan, '') as plan, nullif(r.country, '') as country, r.first_paid_on::text as "firstPaidOn", r.mrr,
      array[${sql.join(has, sql`, `)}] as has
    ${candidates(sql`join customers c on c.workspace_id = ${workspaceId} and c.id = r.customer_id`)}
    order by r.mrr desc, r.customer_id limit ${limit} offset ${offset}`);
  const likely = counted.rows[0]?.likely ?? 0;
  return {
    rows: rows.map(({ mrr, has: which, ...row }) => ({ ...row, mrr: BigInt(mrr), traits: chosen.flatMap(({ trait, value }, index) => (which[index] ? [{ trait, value }] : [])) })),
    total: Math.min(likely, MOST),
    more: likely > MOST,
  };
}

function hasTrait(trait: Trait["trait"], value: string, dataDate: DateOnly, inGroupOf: (breakdown: string, value: string) => SQL): SQL {
  if (trait !== "tenure") return inGroupOf(trait, value);
  return sql`${tenureBand(wholeMonths(sql`r.first_paid_on`, sql`${dataDate}::date`))} = ${value}`;
}

import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { referralStepsCtes } from "@/server/facts/referral-steps";
import type { MonthRange } from "@/server/metrics/period";
import { addMonths } from "@/server/metrics/period";
import type { ReferralSteps } from "../types";
import type { Listed, Slice } from "./page";
import { referrersOf, type ReferrersAsked } from "./referrers-of";

/** The steps of the funnel, and the rewards: all that were paid, also for a referee whom another had reached before. */
export const invitationSteps = ["invited", "signed_up", "paying", "rewarded", "rewards"] as const;
export type InvitationStep = (typeof invitationSteps)[number];

/** A referral with the days of its steps: who invited whom. */
export interface InvitationRow extends ReferralSteps {
  id: string;
  referrerId: string;
  /** The name, else the id. */
  referrer: string;
  referrerExternalId: string;
  referrerEmail: string | null;
  refereeId: string | null;
  /** The customer, else the email or id that was told. */
  referee: string | null;
  refereeExternalId: string | null;
  refereeEmail: string | null;
}

type Asked = ReferrersAsked & { range: MonthRange; step: InvitationStep };

const dayOf = { invited: sql`r.invited_on`, signed_up: sql`r.signed_up_on`, paying: sql`r.paid_on`, rewarded: sql`r.rewarded_on`, rewards: sql`r.rewarded_on` };
/** Beyond the invitation the funnel counts each referee once; a reward that was nothing is none of its money. */
const countedAs = { invited: sql`true`, signed_up: sql`r.counts`, paying: sql`r.counts`, rewarded: sql`r.counts`, rewards: sql`r.reward > 0` };

/** The referrals a step of the funnel counts in these months: their number is the number shown. The latest first. */
export async function readInvitations(tx: Tx, asked: Asked, { limit, offset }: Slice): Promise<Listed<InvitationRow>> {
  const { workspaceId, dataDate, range, step } = asked;
  const day = dayOf[step];
  const { ctes, isTheirs } = await referrersOf(tx, asked);
  const counted = sql`${day} >= ${`${range.from}-01`}::date and ${day} < ${`${addMonths(range.to, 1)}-01`}::date and ${day} <= ${dataDate}::date
    and ${countedAs[step]} and ${isTheirs(sql`r.referrer_id`)}`;
  const total = await tx.execute<{ referrals: number }>(sql`with ${ctes} ${referralStepsCtes(workspaceId)} select count(*)::int as referrals from referred r where ${counted}`);
  const { rows } = await tx.execute<Omit<InvitationRow, "reward"> & { reward: string | null } & Record<string, unknown>>(sql`
    with ${ctes} ${referralStepsCtes(workspaceId)}
    select r.id, r.referrer_id as "referrerId", coalesce(a.name, a.external_id) as referrer, a.external_id as "referrerExternalId", a.email as "referrerEmail", r.referee_id as "refereeId",
      coalesce(b.name, b.external_id, r.referee_email_lc, r.referee_key) as referee,
      coalesce(b.external_id, r.referee_key) as "refereeExternalId", coalesce(b.email, r.referee_email_lc) as "refereeEmail", r.invited_on::text as "invitedOn", r.signed_up_on::text as "signedUpOn",
      r.paid_on::text as "paidOn", r.rewarded_on::text as "rewardedOn", r.reward, r.programme, r.source_id is null as "byHand"
    from referred r
    join customers a on a.workspace_id = ${workspaceId} and a.id = r.referrer_id
    left join customers b on b.workspace_id = ${workspaceId} and b.id = r.referee_id
    where ${counted}
    order by ${day} desc, r.id limit ${limit} offset ${offset}`);
  return { rows: rows.map(({ reward, ...row }) => ({ ...row, reward: reward === null ? null : BigInt(reward) })), total: total.rows[0]?.referrals ?? 0, more: false };
}

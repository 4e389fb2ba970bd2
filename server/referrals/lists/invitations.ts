import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import { referralStepsCtes } from "@/server/facts/referral-steps";
import type { DateOnly, MonthRange } from "@/server/metrics/period";
import { addMonths } from "@/server/metrics/period";
import type { ReferralSteps } from "../types";
import type { Listed, Slice } from "./page";

export const invitationSteps = ["invited", "signed_up", "paying", "rewarded"] as const;
export type InvitationStep = (typeof invitationSteps)[number];

/** A referral with the days of its steps: who invited whom. */
export interface InvitationRow extends ReferralSteps {
  id: string;
  referrerId: string;
  referrer: string;
  refereeId: string | null;
  /** The customer, else the email or id that was told. */
  referee: string | null;
}

type Asked = { workspaceId: WorkspaceId; dataDate: DateOnly; range: MonthRange; step: InvitationStep };

const dayOf = { invited: sql`r.invited_on`, signed_up: sql`r.signed_up_on`, paying: sql`r.paid_on`, rewarded: sql`r.rewarded_on` };

/** The referrals a step of the funnel counts in these months: their number is the number shown. The latest first. */
export async function readInvitations(tx: Tx, { workspaceId, dataDate, range, step }: Asked, { limit, offset }: Slice): Promise<Listed<InvitationRow>> {
  const day = dayOf[step];
  const counted = sql`${day} >= ${`${range.from}-01`}::date and ${day} < ${`${addMonths(range.to, 1)}-01`}::date and ${day} <= ${dataDate}::date
    and (${step === "invited"} or r.counts)`;
  const total = await tx.execute<{ referrals: number }>(sql`with ${referralStepsCtes(workspaceId)} select count(*)::int as referrals from referred r where ${counted}`);
  const { rows } = await tx.execute<Omit<InvitationRow, "reward"> & { reward: string | null } & Record<string, unknown>>(sql`
    with ${referralStepsCtes(workspaceId)}
    select r.id, r.referrer_id as "referrerId", coalesce(a.name, a.external_id) as referrer, r.referee_id as "refereeId",
      coalesce(b.name, b.external_id, r.referee_email_lc, r.referee_key) as referee, r.invited_on::text as "invitedOn", r.signed_up_on::text as "signedUpOn",
      r.paid_on::text as "paidOn", r.rewarded_on::text as "rewardedOn", r.reward, r.programme, r.source_id is null as "byHand"
    from referred r
    join customers a on a.workspace_id = ${workspaceId} and a.id = r.referrer_id
    left join customers b on b.workspace_id = ${workspaceId} and b.id = r.referee_id
    where ${counted}
    order by ${day} desc, r.id limit ${limit} offset ${offset}`);
  return { rows: rows.map(({ reward, ...row }) => ({ ...row, reward: reward === null ? null : BigInt(reward) })), total: total.rows[0]?.referrals ?? 0, more: false };
}

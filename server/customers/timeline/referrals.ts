import { sql } from "drizzle-orm";
import type { Referral, TimelineSource } from "./types";

type Row = Omit<Referral, "kind" | "reward" | "other"> & { reward: string | null; otherId: string | null; otherName: string };

/** The first step that has a day: what somebody else was told before is no part of this one's order. */
const day = sql`coalesce(r.invited_on, r.signed_up_on, r.paid_on, r.rewarded_on)`;

/** Both whom the customer brought and who brought it. */
export const referrals: TimelineSource = {
  from: ({ workspaceId, customerId }) => sql`
    from (
      select own.*, 'referrer' as role from referrals own where own.workspace_id = ${workspaceId} and own.referrer_id = ${customerId}
      union all
      select own.*, 'referee' as role from referrals own where own.workspace_id = ${workspaceId} and own.referee_id = ${customerId}
    ) r`,
  async read(tx, of, most) {
    const { rows } = await tx.execute<Row & Record<string, unknown>>(sql`
      select r.id as key, r.id, ${day}::text as on, r.role, o.id as "otherId",
        coalesce(o.name, o.external_id, r.referee_email_lc, r.referee_key, '') as "otherName", r.invited_on::text as "invitedOn", r.signed_up_on::text as "signedUpOn",
        r.paid_on::text as "paidOn", r.rewarded_on::text as "rewardedOn", r.reward, r.programme, r.source_id is null as "byHand"
      from (select r.* ${referrals.from(of)}) r
      left join customers o on o.workspace_id = ${of.workspaceId} and o.id = case r.role when 'referee' then r.referrer_id else r.referee_id end
      order by ${day} desc nulls last, r.id desc limit ${most}`);
    return rows.map(({ reward, otherId, otherName, ...row }) => ({ ...row, kind: "referral", reward: reward === null ? null : BigInt(reward), other: { id: otherId, name: otherName } }));
  },
};

import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { inWorkspace, type Tx } from "@/db/client";
import { customerSummaries, referrals } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import { recordAudit } from "@/server/audit/record";
import { latestDay } from "@/server/cancellations/latest-day";
import type { WorkspaceContext } from "@/server/context";
import { Refusal } from "@/server/errors";
import { refreshFacts } from "@/server/facts/refresh-facts";
import { matchCustomers } from "@/server/imports/apply/match-customers";
import { lockWorkspaceImports } from "@/server/imports/lock";
import { rebuildLedger } from "@/server/ledger/rebuild-ledger";
import type { DateOnly } from "@/server/metrics/period";
import { typedMoney } from "@/server/typed-money";
import type { recordReferralInput } from "./input";
import { settleEdges } from "./settle-edges";
import { customerAlready, type StepDays, stepsOutOfOrder } from "./step-order";
import { readStanding, samePerson } from "./standing-edges";

export interface RecordedReferral {
  id: string;
  /** Where the data ends, if all days of the referral are after it and count once newer data comes; else null. */
  dataDate: DateOnly | null;
}

type Call = { ctx: WorkspaceContext; input: z.output<typeof recordReferralInput> };

const refusals = { self_referral: "referralSelf", referred_twice: "referralTwice", referral_cycle: "referralCycle" } as const;

/**
 * A referral that no file told of. The referrer is a customer; the referee may become one later and is joined then. The
 * numbers follow in the same transaction.
 *
 * @throws Refusal INVALID for who is not known, for steps to come or out of order, for none at all of who does not pay, and
 * what METRICS §9 refuses
 */
export async function recordReferral({ ctx, input }: Call): Promise<RecordedReferral> {
  const { workspaceId } = ctx;
  const { referrer: by, referee: who, invitedOn, signedUpOn, paidOn, rewardedOn, programme } = input;
  const steps = { invited: invitedOn ?? null, signedUp: signedUpOn ?? null, paid: paidOn ?? null, rewarded: rewardedOn ?? null };
  refuseDisorder(steps, who);
  const reward = rewardOf(input, ctx.workspace.currency);
  return inWorkspace(workspaceId, async (tx) => {
    await lockWorkspaceImports(tx, workspaceId);
    const { dataDate } = await refuseToCome(tx, ctx, steps);
    const referrer = await find(tx, workspaceId, by);
    if (referrer.customer === null) throw new Refusal("INVALID", referrer.namesakes > 1 ? "referralAmbiguous" : "referralUnknown", { person: by });
    const referee = await find(tx, workspaceId, who);
    if (referee.namesakes > 1) throw new Refusal("INVALID", "referralAmbiguous", { person: who });
    const [refused] = settleEdges(await readStanding(tx, workspaceId), [{ referrer: referrer.customer, referee: referee.person }]).refused;
    if (refused) throw new Refusal("CONFLICT", refusals[refused.code], { person: who });

    const first = Object.values(steps).filter((day) => day !== null).toSorted().at(0) ?? null;
    if (first === null && !(await pays(tx, workspaceId, referee.customer))) throw new Refusal("INVALID", "referralUndated", { person: who });

    const id = randomUUID();
    await tx.insert(referrals).values({
      workspaceId, id, referrerId: referrer.customer, refereeId: referee.customer, refereeKey: referee.key, refereeEmailLc: referee.email,
      invitedOn, signedUpOn, paidOn, rewardedOn, reward, programme: programme || null,
    });
    await recordAudit(tx, ctx, "referral.recorded", id, { referrer: referrer.customer, rewarded: reward !== null });
    await refreshFacts(tx, workspaceId, await rebuildLedger(tx, workspaceId, referee.customer ? [referee.customer] : []));
    return { id, dataDate: first !== null && dataDate !== null && first > dataDate ? dataDate : null };
  });
}

function refuseDisorder(steps: StepDays, who: string): void {
  const [early] = stepsOutOfOrder(steps);
  if (early) throw new Refusal("INVALID", "referralOrder", { step: early.step, on: early.on, before: early.before, day: early.day });
  // Of a file such a row is an invitation that brought nobody; who types it is asked.
  const already = customerAlready(steps);
  if (already) throw new Refusal("INVALID", "referralPaidBefore", { person: who, ...already });
}

async function refuseToCome(tx: Tx, ctx: WorkspaceContext, steps: StepDays): Promise<{ dataDate: DateOnly | null }> {
  const { today, latest, dataDate } = await latestDay(tx, ctx);
  const last = Object.values(steps).filter((day) => day !== null).toSorted().at(-1);
  if (last !== undefined && last > latest) throw new Refusal("INVALID", "referralToCome", { on: last, today });
  return { dataDate };
}

async function pays(tx: Tx, workspaceId: WorkspaceId, customerId: string | null): Promise<boolean> {
  if (customerId === null) return false;
  const s = customerSummaries;
  return (await tx.select({ id: s.customerId }).from(s).where(and(eq(s.workspaceId, workspaceId), eq(s.customerId, customerId)))).length > 0;
}

type Found = { customer: string | null; namesakes: number; key: string | null; email: string | null; person: string };

async function find(tx: Tx, workspaceId: WorkspaceId, written: string): Promise<Found> {
  const email = written.includes("@") ? written.toLowerCase() : null;
  const match = matchCustomers(workspaceId, sql`w.record`);
  const { rows } = await tx.execute<Found>(sql`
    select ${match.id} as customer, ${match.namesakes}::int as namesakes,
      ${samePerson(match.id, sql`(w.record ->> 'email_lc')`, sql`(w.record ->> 'customer')`)} as person
    from (select ${JSON.stringify({ customer: written, email_lc: email })}::jsonb as record) w ${match.joins}`);
  const [found] = rows;
  if (!found) throw new Error("a select of one row answers one");
  return { ...found, key: email === null ? written : null, email };
}

function rewardOf({ reward, locale }: Call["input"], currency: string): bigint | null {
  return reward ? typedMoney(reward, { locale, currency }) : null;
}

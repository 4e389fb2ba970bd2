import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { planMonthMargins as m } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import { yearMonth } from "@/server/facts/group-rows";
import { marginSchedule, ppmIn } from "@/server/facts/margin-schedule";
import type { Facts } from "@/server/kpis/read-facts";
import { paidSpans } from "@/server/ledger/paid-spans";
import type { MarginOf, PaidStretch } from "@/server/metrics/customer/value-to-date";
import type { DateOnly } from "@/server/metrics/period";

/** What a customer pays and when, as the data date knows it, and the margins that the facts were made with. */
export async function readEarnings(tx: Tx, workspaceId: WorkspaceId, customerId: string, facts: Facts): Promise<{ stretches: PaidStretch[]; marginOf: MarginOf }> {
  const { rows } = await tx.execute<{ starts_on: DateOnly; ends_on: DateOnly | null; plan: string; mrr: string }>(sql`
    select p.starts_on::text, p.ends_on::text, coalesce(p.plan, '') as plan, p.mrr
    from (${paidSpans({ workspaceId, dataDate: facts.dataDate, scope: [customerId] })}) p`);
  const stretches = rows.map(({ starts_on: startsOn, ends_on: endsOn, plan, mrr }) => ({ startsOn, endsOn, plan, mrr: BigInt(mrr) }));
  const schedule = marginSchedule(facts.versions, facts.dataDate);
  const ofPlans = new Map<string, bigint>();
  for (const plan of new Set(stretches.map((stretch) => stretch.plan))) {
    const margins = await tx.select({ month: yearMonth(m.month), ppm: m.ppm }).from(m).where(and(eq(m.workspaceId, workspaceId), eq(m.plan, plan)));
    for (const { month, ppm } of margins) ofPlans.set(`${month} ${plan}`, ppm);
  }
  // Only what plans or costs say otherwise is prepared.
  return { stretches, marginOf: (month, plan) => ofPlans.get(`${month} ${plan}`) ?? BigInt(ppmIn(schedule, month)) };
}

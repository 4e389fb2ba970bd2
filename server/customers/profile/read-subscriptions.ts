import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import type { DateOnly } from "@/server/metrics/period";

/** A contract and what it cost over time. Amounts in minor units of the phase's currency, MRR in those of the workspace. */
export interface Subscription {
  id: string;
  externalId: string;
  kind: "base" | "add_on";
  partner: string | null;
  startedOn: DateOnly;
  /** First day without service; after the data date it is scheduled. */
  endedOn: DateOnly | null;
  endUndated: boolean;
  cancelRequestedOn: DateOnly | null;
  trialEndsOn: DateOnly | null;
  pastDueSince: DateOnly | null;
  phases: Phase[];
}

export interface Phase {
  startsOn: DateOnly;
  endsOn: DateOnly | null;
  plan: string | null;
  /** Quarters are three months. */
  interval: "day" | "week" | "month" | "year";
  intervalCount: number;
  unitAmount: bigint;
  quantity: number;
  currency: string;
  mrr: bigint;
}

type PhaseRow = Omit<Phase, "unitAmount" | "mrr"> & { subscriptionId: string; unitAmount: string; mrr: string };

/** All a customer has or had, the latest first. */
export async function readSubscriptions(tx: Tx, workspaceId: WorkspaceId, customerId: string): Promise<Subscription[]> {
  const { rows } = await tx.execute<Omit<Subscription, "phases"> & Record<string, unknown>>(sql`
    select s.id, s.external_id as "externalId", s.kind, s.partner, s.started_on::text as "startedOn", s.ended_on::text as "endedOn", s.end_undated as "endUndated",
      s.cancel_requested_on::text as "cancelRequestedOn", s.trial_ends_on::text as "trialEndsOn", s.past_due_since::text as "pastDueSince"
    from subscriptions s
    where s.workspace_id = ${workspaceId} and s.customer_id = ${customerId}
    order by s.started_on desc, s.external_id`);
  const { rows: phases } = await tx.execute<PhaseRow & Record<string, unknown>>(sql`
    select p.subscription_id as "subscriptionId", p.starts_on::text as "startsOn", p.ends_on::text as "endsOn", p.plan, p.interval, p.interval_count as "intervalCount",
      p.unit_amount as "unitAmount", p.quantity, p.currency, p.mrr
    from subscription_phases p
    where p.workspace_id = ${workspaceId} and p.customer_id = ${customerId}
    order by p.starts_on desc`);
  return rows.map((subscription) => ({
    ...subscription,
    phases: phases
      .filter(({ subscriptionId }) => subscriptionId === subscription.id)
      .map(({ subscriptionId: _id, unitAmount, mrr, ...phase }) => ({ ...phase, unitAmount: BigInt(unitAmount), mrr: BigInt(mrr) })),
  }));
}

import { randomUUID } from "node:crypto";
import { inWorkspace, type Tx } from "../../client";
import { cancellations, customers, imports, sources, subscriptionPhases, subscriptions } from "../../schema";
import type { WorkspaceContext } from "@/server/context";

export type TestPhase = {
  startsOn: string;
  endsOn: string | null;
  /** Monthly, minor units. */
  mrr: bigint;
  plan?: string | null;
  interval?: "day" | "week" | "month" | "year";
  intervalCount?: number;
};

export type TestCancellation = { on: string; kind?: "voluntary" | "involuntary" | "unknown"; category?: string | null; reason?: string | null };

export type TestSubscription = {
  phases: TestPhase[];
  /** The end is only known as "by then"; with the tenure it was told with. */
  undated?: boolean;
  toldTenure?: number | null;
  cancellations?: TestCancellation[];
};

export type TestCustomer = {
  id?: string;
  externalId?: string;
  channel?: string | null;
  country?: string | null;
  referredBy?: string | null;
  subscriptions: TestSubscription[];
  /** Of the customer, naming no subscription. */
  cancellations?: TestCancellation[];
};

/** A source whose last finished import speaks of this day: what the data date is taken from. */
export async function aSource({ workspaceId }: WorkspaceContext, asOf: string): Promise<string> {
  const id = randomUUID();
  await inWorkspace(workspaceId, async (tx) => {
    await tx.insert(sources).values({ workspaceId, id, kind: "customers", name: "Billing", signature: id });
    await tx.insert(imports).values({ workspaceId, sourceId: id, kind: "customers", status: "done", fileName: "billing.csv", fileBytes: 0, detected: {}, asOf });
  });
  return id;
}

/** Customers with everything the ledger is made from, written as they are told; answers their ids. */
export async function putCustomers(ctx: WorkspaceContext, sourceId: string, list: TestCustomer[]): Promise<string[]> {
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const ids: string[] = [];
    for (const customer of list) ids.push(await putCustomer(tx, ctx, sourceId, customer));
    return ids;
  });
}

async function putCustomer(tx: Tx, { workspaceId }: WorkspaceContext, sourceId: string, customer: TestCustomer): Promise<string> {
  const { id = randomUUID(), externalId = id, channel, country, referredBy } = customer;
  await tx.insert(customers).values({ workspaceId, id, externalId, channel, country, referredBy });
  for (const [index, subscription] of customer.subscriptions.entries()) {
    await putSubscription(tx, { workspaceId, sourceId, customerId: id, externalId: `${externalId}/${index}` }, subscription);
  }
  for (const cancellation of customer.cancellations ?? []) await tx.insert(cancellations).values({ workspaceId, customerId: id, ...said(cancellation) });
  return id;
}

type Owner = { workspaceId: string; sourceId: string; customerId: string; externalId: string };

async function putSubscription(tx: Tx, owner: Owner, { phases, undated = false, toldTenure = null, cancellations: wishes = [] }: TestSubscription) {
  const { workspaceId, customerId } = owner;
  const id = randomUUID();
  const [first] = phases;
  if (!first) throw new Error("a subscription has a phase");
  const cancelRequestedOn = wishes.at(-1)?.on ?? null;
  await tx
    .insert(subscriptions)
    .values({ ...owner, id, startedOn: first.startsOn, endedOn: endOf({ phases }), endUndated: undated, tenureMonths: toldTenure, cancelRequestedOn });
  await tx.insert(subscriptionPhases).values(
    phases.map(({ mrr, interval = "month", ...phase }) => ({ workspaceId, customerId, subscriptionId: id, ...phase, interval, unitAmount: mrr, currency: "EUR", mrr })),
  );
  for (const wish of wishes) await tx.insert(cancellations).values({ workspaceId, customerId, subscriptionId: id, ...said(wish) });
}

/** The first day without service, or null while no end is known. */
export const endOf = ({ phases }: Pick<TestSubscription, "phases">) => phases.at(-1)?.endsOn ?? null;

const said = ({ on, kind = "unknown", category = null, reason = null }: TestCancellation) => ({ cancelledOn: on, kind, category, reason });

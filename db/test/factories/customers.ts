import { randomUUID } from "node:crypto";
import { inWorkspace, type Tx } from "../../client";
import { cancellations, customers, imports, payments, sources, subscriptionPhases, subscriptions } from "../../schema";
import type { WorkspaceContext } from "@/server/context";

export type TestPhase = {
  startsOn: string;
  endsOn: string | null;
  /** Monthly, minor units. */
  mrr: bigint;
  /** Where one-time coupons count: the same without them. */
  mrrWithoutOnce?: bigint | null;
  /** As billed; left out, a euro price that gives the MRR. */
  unitAmount?: bigint;
  quantity?: number;
  currency?: string;
  plan?: string | null;
  interval?: "day" | "week" | "month" | "year";
  intervalCount?: number;
};

export type TestCancellation = {
  on: string;
  kind?: "voluntary" | "involuntary" | "unknown";
  category?: string | null;
  reason?: string | null;
  comment?: string | null;
  /** Taken back: on a day, or since ever. */
  withdrawn?: string | true | null;
};

export type TestSubscription = {
  phases: TestPhase[];
  /** The end is only known as "by then"; with the tenure it was told with. */
  undated?: boolean;
  toldTenure?: number | null;
  kind?: "base" | "add_on";
  trial?: { startsOn: string; endsOn: string } | null;
  pastDueSince?: string | null;
  /** Left out: the day of the last cancellation below. */
  requestedOn?: string | null;
  cancellations?: TestCancellation[];
};

export type TestPayment = { on: string; status: "succeeded" | "failed" | "refunded"; amount?: bigint };

export type TestCustomer = {
  id?: string;
  externalId?: string;
  name?: string | null;
  email?: string | null;
  campaign?: string | null;
  activatedOn?: string | null;
  channel?: string | null;
  country?: string | null;
  referredBy?: string | null;
  referralCount?: number | null;
  attributes?: Record<string, string | number | boolean>;
  subscriptions: TestSubscription[];
  /** Of the customer, naming no subscription. */
  cancellations?: TestCancellation[];
  payments?: TestPayment[];
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
  const { id = randomUUID(), externalId = id, name, email, campaign, activatedOn, channel, country, referredBy, referralCount, attributes } = customer;
  const told = { name, nameLc: name?.toLowerCase(), email, emailLc: email?.toLowerCase(), campaign, activatedOn };
  await tx.insert(customers).values({ workspaceId, id, externalId, ...told, channel, country, referredBy, referralCount, attributes });
  for (const [index, subscription] of customer.subscriptions.entries()) {
    await putSubscription(tx, { workspaceId, sourceId, customerId: id, externalId: `${externalId}/${index}` }, subscription);
  }
  for (const [index, { on, status, amount = 100n }] of (customer.payments ?? []).entries()) {
    await tx.insert(payments).values({ workspaceId, customerId: id, externalId: String(index), paidOn: on, status, amount });
  }
  for (const cancellation of customer.cancellations ?? []) await tx.insert(cancellations).values({ workspaceId, customerId: id, ...said(cancellation) });
  return id;
}

type Owner = { workspaceId: string; sourceId: string; customerId: string; externalId: string };

async function putSubscription(tx: Tx, owner: Owner, subscription: TestSubscription) {
  const { phases, undated = false, toldTenure = null, cancellations: wishes = [], trial, kind, pastDueSince } = subscription;
  const { workspaceId, customerId } = owner;
  const id = randomUUID();
  const [first] = phases;
  if (!first) throw new Error("a subscription has a phase");
  await tx.insert(subscriptions).values({
    ...owner,
    id,
    kind,
    startedOn: first.startsOn,
    endedOn: endOf({ phases }),
    endUndated: undated,
    tenureMonths: toldTenure,
    cancelRequestedOn: requestOf(subscription),
    trialStartsOn: trial?.startsOn,
    trialEndsOn: trial?.endsOn,
    pastDueSince,
  });
  await tx.insert(subscriptionPhases).values(
    phases.map(({ interval = "month", currency = "EUR", unitAmount, ...phase }) => ({ workspaceId, customerId, subscriptionId: id, ...phase, interval, unitAmount: unitAmount ?? phase.mrr, currency })),
  );
  for (const wish of wishes) await tx.insert(cancellations).values({ workspaceId, customerId, subscriptionId: id, ...said(wish) });
}

/** The first day without service, or null while no end is known. */
export const endOf = ({ phases }: Pick<TestSubscription, "phases">) => phases.at(-1)?.endsOn ?? null;

/** The day the customer asked to leave. */
export const requestOf = ({ requestedOn, cancellations: wishes = [] }: TestSubscription) => (requestedOn === undefined ? (wishes.at(-1)?.on ?? null) : requestedOn);

const said = ({ on, kind = "unknown", category = null, reason = null, comment = null, withdrawn = null }: TestCancellation) => ({
  cancelledOn: on,
  kind,
  category,
  reason,
  comment,
  withdrawn: withdrawn !== null,
  withdrawnOn: withdrawn === true ? null : withdrawn,
});

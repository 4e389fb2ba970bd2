import { randomUUID } from "node:crypto";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import * as schema from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import type { ImportCounts } from "@/server/imports/views";
import { withoutFile } from "@/server/imports/without-file";
import type { Discount } from "@/server/metrics/discounts";
import { phasesOf } from "@/server/metrics/phases";
import type { DemoCompany } from "./generate/company";
import type { DemoSubscription } from "./generate/customer";
import { coupon, dataDate } from "./generate/market";

/** Postgres takes 65,535 parameters a statement; no row here has more than 13 values. */
const batch = 4000;

async function insertAll<T extends PgTable>(tx: Tx, table: T, rows: T["$inferInsert"][]) {
  for (let from = 0; from < rows.length; from += batch) await tx.insert(table).values(rows.slice(from, from + batch));
}

/**
 * Writes the demo company as one finished import, so that history, data date and undo work on it as on any other.
 * Ledger and facts are the caller's next step.
 */
export async function loadCompany(tx: Tx, workspaceId: WorkspaceId, currency: string, company: DemoCompany): Promise<void> {
  const sourceId = randomUUID();
  const importId = randomUUID();
  const customers = [...company.customers, ...company.prospects];
  const ids = new Map(customers.map(({ externalId }) => [externalId, randomUUID()]));
  const customerId = (externalId: string) => {
    const id = ids.get(externalId);
    if (!id) throw new Error(`The demo has no customer ${externalId}.`);
    return id;
  };
  const finishedAt = new Date(`${dataDate}T18:04:00Z`);
  await tx.insert(schema.sources).values({ workspaceId, id: sourceId, kind: "customers", name: "Demo data", signature: "demo", updateMode: "state" });
  await tx.insert(schema.imports).values({
    workspaceId,
    id: importId,
    sourceId,
    kind: "customers",
    status: "done",
    fileName: "demo-company",
    fileBytes: 0,
    detected: withoutFile(customers.length),
    asOf: dataDate,
    updateMode: "state",
    counts: countsOf(customers.length),
    createdAt: finishedAt,
    finishedAt,
  });

  await insertAll(
    tx,
    schema.customers,
    customers.map(({ externalId, name, email, country, channel, activatedOn, attributes }) => ({
      workspaceId,
      id: customerId(externalId),
      externalId,
      name,
      nameLc: name.toLowerCase(),
      email,
      emailLc: email,
      country,
      channel,
      activatedOn,
      attributes,
    })),
  );
  await insertAll(tx, schema.importChanges, [...ids.values()].map((id) => ({ workspaceId, importId, key: id, customerId: id, before: null })));
  const definitions = { industry: ["Industry", "text"], employees: ["Employees", "number"], onboarded: ["Onboarded", "boolean"], contract_signed: ["Contract signed", "date"] } as const;
  await insertAll(tx, schema.attributeDefinitions, Object.entries(definitions).map(([key, [label, type]]) => ({ workspaceId, key, label, type, introducedBy: importId })));

  const subscriptions = customers.flatMap((customer) => customer.subscriptions.map((subscription) => ({ subscription, id: randomUUID(), customerId: customerId(customer.externalId) })));
  await insertAll(
    tx,
    schema.subscriptions,
    subscriptions.map(({ subscription, id, customerId }) => ({
      workspaceId,
      id,
      customerId,
      sourceId,
      externalId: subscription.externalId,
      startedOn: subscription.startedOn,
      cancelRequestedOn: subscription.cancelRequestedOn,
      endedOn: subscription.endedOn,
      trialStartsOn: subscription.trial?.startsOn,
      trialEndsOn: subscription.trial?.endsOn,
    })),
  );
  await insertAll(tx, schema.subscriptionPhases, subscriptions.flatMap((entry) => phaseRows(workspaceId, currency, entry)));
  await insertAll(
    tx,
    schema.cancellations,
    company.customers.flatMap((customer) => customer.cancellations.map((cancellation) => ({ workspaceId, customerId: customerId(customer.externalId), ...cancellation }))),
  );

  await insertAll(tx, schema.acquisitionSpend, company.spend.map(({ amount, ...spend }) => ({ workspaceId, ...spend, amount: BigInt(amount) })));
  await insertAll(tx, schema.serviceCosts, company.serviceCosts.map(({ amount, ...cost }) => ({ workspaceId, ...cost, amount: BigInt(amount) })));
  await insertAll(tx, schema.payments, company.payments.map(({ customer, amount, ...payment }) => ({ workspaceId, customerId: customerId(customer), ...payment, amount: BigInt(amount) })));
  await insertAll(
    tx,
    schema.satisfactionAnswers,
    company.answers.map(({ customer, ...answer }, index) => ({ workspaceId, sourceId, externalId: `A-${10_001 + index}`, customerId: customerId(customer), ...answer })),
  );
  await insertAll(
    tx,
    schema.referrals,
    company.referrals.map(({ referrer, referee, refereeEmail, reward, ...days }, index) => ({
      workspaceId,
      sourceId,
      externalId: `R-${10_001 + index}`,
      referrerId: customerId(referrer),
      refereeId: referee && customerId(referee),
      refereeEmailLc: refereeEmail,
      programme: "Bring a friend",
      reward: reward === null ? null : BigInt(reward),
      ...days,
    })),
  );
}

/** Every row of the demo is a customer nobody knew. */
function countsOf(rows: number): ImportCounts {
  const nothing = { repeated: 0, rejected: 0, corrected: 0, changed: 0, unchanged: 0, differing: 0, differingAsState: 0, missing: 0, missingActive: 0 };
  return { ...nothing, rows, accepted: rows, added: rows };
}

function phaseRows(workspaceId: WorkspaceId, currency: string, { subscription, id, customerId }: { subscription: DemoSubscription; id: string; customerId: string }) {
  const { phases, startedOn, couponFrom } = subscription;
  const stretches = phases.map((phase) => ({ ...phase, unitAmount: BigInt(phase.unitAmount), intervalCount: 1 }));
  const discounts: Discount[] = couponFrom ? [{ ppm: coupon.percent * 10_000, lasts: "repeating", months: coupon.months, startsOn: couponFrom }] : [];
  return phasesOf({ stretches, discounts, billedFrom: startedOn }).map((phase) => ({ workspaceId, subscriptionId: id, customerId, currency, ...phase }));
}

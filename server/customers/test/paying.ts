import type { TestCustomer } from "@/db/test/factories/customers";

/** Somebody who has paid for a plan since January 2024. */
export const paying = (externalId: string, plan: string, mrr: bigint, more: Partial<TestCustomer> = {}): TestCustomer => ({
  externalId,
  subscriptions: [{ phases: [{ startsOn: "2024-01-05", endsOn: null, mrr, plan }] }],
  ...more,
});

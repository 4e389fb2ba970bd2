import { describe, expect, it } from "vitest";
import { inventCompany } from "./company";
import { dataDate } from "./market";

const company = inventCompany();

describe("the demo company", () => {
  it("is the same every time", () => {
    expect(inventCompany()).toEqual(company);
  });

  it("has about 5,000 customers over 36 months, most of them still there", () => {
    const still = company.customers.filter(({ subscriptions }) => subscriptions.some(({ endedOn }) => !endedOn || endedOn > dataDate));
    expect(company.customers.length).toBeGreaterThan(4500);
    expect(company.customers.length).toBeLessThan(5500);
    expect(still.length / company.customers.length).toBeGreaterThan(0.6);
    expect(new Set(company.customers.map(({ startedOn }) => startedOn.slice(0, 7))).size).toBe(36);
  });

  it("gives each id once", () => {
    const ids = company.customers.map(({ externalId }) => externalId);
    const subscriptions = company.customers.flatMap((customer) => customer.subscriptions.map(({ externalId }) => externalId));
    const payments = company.payments.map(({ externalId }) => externalId);
    for (const list of [ids, subscriptions, payments]) expect(new Set(list).size).toBe(list.length);
  });

  it("has phases that follow each other without a gap and end with their subscription", () => {
    for (const { phases, startedOn, endedOn } of company.customers.flatMap(({ subscriptions }) => subscriptions)) {
      expect(phases[0]?.startsOn).toBe(startedOn);
      expect(phases.at(-1)?.endsOn ?? null).toBe(endedOn);
      phases.slice(1).forEach((phase, index) => expect(phases[index]?.endsOn).toBe(phase.startsOn));
      if (endedOn) expect(endedOn > startedOn).toBe(true);
    }
  });

  it("has what later pages need: several subscriptions, returns, scheduled churn, failed payments, referrals, spend", () => {
    const { customers, payments, referrals, spend, answers } = company;
    expect(customers.some(({ subscriptions }) => subscriptions.length > 1)).toBe(true);
    expect(customers.some(({ subscriptions }) => subscriptions.some(({ endedOn }) => endedOn !== null && endedOn > dataDate))).toBe(true);
    for (const kind of ["voluntary", "involuntary", "unknown"]) expect(customers.some(({ cancellations }) => cancellations.some((one) => one.kind === kind))).toBe(true);
    const wishes = customers.flatMap(({ cancellations }) => cancellations);
    expect(wishes.some(({ withdrawnOn = "" }) => withdrawnOn > "") && wishes.some(({ competitor }) => competitor) && wishes.some(({ comment }) => comment)).toBe(true);
    for (const status of ["succeeded", "failed", "refunded"]) expect(payments.some((payment) => payment.status === status)).toBe(true);
    expect(referrals.some(({ referee }) => referee === null) && referrals.some(({ rewardedOn }) => rewardedOn)).toBe(true);
    expect(new Set(spend.map(({ channel }) => channel)).size).toBe(6);
    expect(payments.every(({ paidOn, amount }) => paidOn <= dataDate && Number.isInteger(amount))).toBe(true);
    const coupons = customers.filter(({ subscriptions }) => subscriptions.some(({ couponFrom }) => couponFrom));
    expect(coupons.length / customers.length).toBeGreaterThan(0.05);
    for (const survey of ["nps", "csat", "ces"]) expect(answers.some((answer) => answer.survey === survey)).toBe(true);
    expect(answers.every(({ answeredOn, score }) => answeredOn <= dataDate && Number.isInteger(score) && score >= 0 && score <= 10)).toBe(true);
    expect(customers.filter(({ activatedOn = "" }) => activatedOn > "").length / customers.length).toBeGreaterThan(0.5);
  });
});

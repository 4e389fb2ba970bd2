import { expect, test } from "vitest";
import { answer } from "../value";
import { longStanding, mostLoyal } from "./audience";

const group = (value: string, customers: number, churn: number) => ({ value, metrics: { customers: answer("count", customers), customer_churn_rate: answer("rate", churn, customers) } });
const whole = group("", 400, 0.04).metrics;

test("the plan that leaves least often, but for the few, the unnamed and the rest", () => {
  const plans = [group("Basic", 200, 0.06), group("Pro", 120, 0.02), group("Rare", 12, 0), group("", 40, 0.01), group("~other", 90, 0.01)];
  expect(mostLoyal(plans, whole)).toEqual({ value: "Pro", customers: 120, churn: 0.02, all: 0.04 });
  expect(mostLoyal([group("Basic", 200, 0.05)], whole)).toBeNull();
});

test("30 of 50 who came more than a year ago are still there", () => {
  const cell = (tenureMonths: number, customers: number, churned: number) => ({ tenureMonths, customers, churned, churnedUndated: 0, lastMrr: 0n, churnedMrr: 0n });
  expect(longStanding([cell(11, 100, 0), cell(12, 40, 15), cell(30, 10, 5)], 12)).toBe(30);
});

import { expect, test } from "vitest";
import { topOfLadder } from "./plan-ladder";

test("a customer of Business pays 300 on average, of Team 120, of Starter 30: Team is one step below the dearest", () => {
  const plans = [{ plan: "Team", paying: 10, mrr: 1200_00n }, { plan: "Starter", paying: 90, mrr: 2700_00n }, { plan: "Business", paying: 5, mrr: 1500_00n }];
  expect(topOfLadder(plans)).toEqual({ dearest: "Business", below: "Team" });
});

test("a plan of four customers is on no ladder, and one plan is none", () => {
  expect(topOfLadder([{ plan: "Team", paying: 10, mrr: 1200_00n }, { plan: "Custom", paying: 4, mrr: 90_000_00n }])).toBeNull();
  expect(topOfLadder([])).toBeNull();
});

test("contracts at nearly the same price, 65 and 61 on average, are no ladder; a quarter more is a step", () => {
  const one = { plan: "One Year", paying: 100, mrr: 6500_00n };
  expect(topOfLadder([one, { plan: "Two Year", paying: 100, mrr: 6100_00n }])).toBeNull();
  expect(topOfLadder([one, { plan: "Monthly", paying: 100, mrr: 5200_00n }])).toEqual({ dearest: "One Year", below: "Monthly" });
});

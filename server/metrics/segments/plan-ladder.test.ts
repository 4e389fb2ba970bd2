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

import { expect, it } from "vitest";
import { LTV_METHODS } from "../settings";
import { traitsApart } from "./ltv-traits";

it("names what sets a method apart, and nothing of itself", () => {
  expect(traitsApart("revenue_over_churn", "margin_over_churn")).toEqual(["counts.revenue"]);
  expect(traitsApart("predicted", "margin_over_churn")).toEqual(["waiting.discounted", "leaving.by_age", "until.end"]);
  expect(LTV_METHODS.map((method) => traitsApart(method, method))).toEqual(LTV_METHODS.map(() => []));
});

import { expect, it } from "vitest";
import { answer, unanswered } from "../value";
import { channelSplit } from "./channel-split";

const row = (channel: string, customers: number, ratio: number | null) => ({
  channel,
  metrics: { "customers.new": answer("count", customers), ltv_to_cac: ratio === null ? unanswered("ratio", "no_spend") : answer("ratio", ratio) },
});

it("counts who comes from channels below 3×, of all new customers: 163 and 66 of 474 are 48 %", () => {
  const rows = [row("Referral", 67, 28.6), row("Organic", 90, null), row("Content", 88, 8.3), row("Paid search", 163, 2.7), row("Outbound", 66, 1.1)];
  const { below, shareBelow } = channelSplit(rows);
  expect(below).toEqual(["Outbound", "Paid search"]);
  expect(shareBelow).toBeCloseTo(229 / 474, 12);
});

it("is at 3× no longer below it", () => {
  expect(channelSplit([row("Ads", 10, 3)])).toEqual({ below: [], shareBelow: 0 });
});

it("has no share where no channel has a ratio, or nobody is new", () => {
  expect(channelSplit([row("Ads", 10, null)]).shareBelow).toBeNull();
  expect(channelSplit([row("Ads", 0, 2)]).shareBelow).toBeNull();
});

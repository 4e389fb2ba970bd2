import { expect, it } from "vitest";
import { answer, unanswered } from "../value";
import { channelSplit } from "./channel-split";

/** The spend is what the customers of a channel cost together. */
const row = (channel: string, customers: number, cac: number | null, ratio: number | null) => ({
  channel,
  metrics: {
    "customers.new": answer("count", customers),
    acquisition_spend: cac === null ? unanswered("money", "no_data") : answer("money", cac * customers),
    ltv_to_cac: ratio === null ? unanswered("ratio", "no_spend") : answer("ratio", ratio),
  },
});

it("counts who comes from channels below 3×, of all new customers: 163 and 66 of 474 are 48 %", () => {
  const rows = [row("Referral", 67, 214, 28.6), row("Organic", 90, 0, null), row("Content", 88, 640, 8.3), row("Paid search", 163, 1490, 2.7), row("Outbound", 66, 2870, 1.1)];
  const { below, above, shareBelow } = channelSplit(rows);
  expect(below).toEqual({ channels: ["Outbound", "Paid search"], customers: 229, spend: 163 * 1490 + 66 * 2870 });
  expect(above).toEqual({ channels: ["Content", "Referral"], customers: 155, spend: 88 * 640 + 67 * 214 });
  expect(shareBelow).toBeCloseTo(229 / 474, 12);
});

it("is at 3× no longer below it", () => {
  expect(channelSplit([row("Ads", 10, 100, 3)])).toMatchObject({ below: { channels: [] }, above: { channels: ["Ads"] }, shareBelow: 0 });
});

it("has no share where no channel has a ratio, or nobody is new", () => {
  expect(channelSplit([row("Ads", 10, null, null)]).shareBelow).toBeNull();
  expect(channelSplit([row("Ads", 0, 100, 2)]).shareBelow).toBeNull();
});

import { expect, it } from "vitest";
import { inOrder } from "./merge";
import type { TimelineItem } from "./types";

const payment = (on: string, key: string): TimelineItem => ({ kind: "payment", key, on, status: "succeeded", amount: 1n, method: null });
const note = (on: string, key: string): TimelineItem => ({ kind: "note", key, on, id: key, body: "x", author: null, mine: false, edited: false });
const undated: TimelineItem = {
  kind: "referral", key: "r", id: "r", on: null, role: "referrer", other: { id: null, name: "x" }, invitedOn: null, signedUpOn: null, paidOn: null, rewardedOn: null, reward: null, programme: null, byHand: false,
};

it("stands newest first, a note before the payment of its day, what has no day last", () => {
  const list = inOrder([undated, payment("2026-01-02", "a"), payment("2026-01-02", "b"), payment("2026-03-01", "c"), note("2026-01-02", "n")]);
  expect(list.map(({ key }) => key)).toEqual(["c", "n", "b", "a", "r"]);
});

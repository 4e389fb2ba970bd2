import { describe, expect, test } from "vitest";
import { couponStart, layOut } from "./lay-out";
import type { SubscriptionRow } from "./record";

const row = (started_on: string, unit_amount: string, over: Partial<SubscriptionRow> = {}): SubscriptionRow => ({
  external_id: started_on, subscription: "s1", customer: "a", name: null, email: null, country: null, channel: null, campaign: null, kind: "base", plan: "Pro",
  interval: "month", interval_count: 1, unit_amount, quantity: 1, currency: "EUR", coupon: null, started_on, status: "active", ended_on: null, end_unknown: false,
  cancelled_on: null, trial_started_on: null, trial_ended_on: null, past_due_since: null, churn_category: null, churn_reason: null, churn_comment: null, churn_kind: null, ...over,
});
const laid = (told: Partial<Parameters<typeof layOut>[0]> & { now: SubscriptionRow[] }) => {
  const { from, stretches } = layOut({ was: null, wasAsOf: null, running: false, knownEnd: null, asOf: "2026-07-31", mode: "correction", ...told });
  return { from, stretches: stretches.map(({ row: { unit_amount }, startsOn, endsOn }) => [unit_amount, startsOn, endsOn]) };
};

describe("rows of one subscription", () => {
  test("each holds until the next one begins, the last until service ends", () => {
    expect(laid({ now: [row("2026-01-10", "10"), row("2026-03-10", "20", { ended_on: "2026-06-01", status: "ended" })] })).toEqual({
      from: null, stretches: [["10", "2026-01-10", "2026-03-10"], ["20", "2026-03-10", "2026-06-01"]],
    });
  });
  test("an end before the next start is a gap: a pause", () => {
    expect(laid({ now: [row("2026-01-10", "10", { status: "ended", ended_on: "2026-02-10" }), row("2026-04-10", "10")] }).stretches).toEqual([["10", "2026-01-10", "2026-02-10"], ["10", "2026-04-10", null]]);
  });
  test("who is only known to have ended ends on the as-of date, or where that was said before", () => {
    const now = [row("2026-01-10", "10", { status: "ended", end_unknown: true })];
    expect(laid({ now }).stretches).toEqual([["10", "2026-01-10", "2026-07-31"]]);
    expect(laid({ now, knownEnd: "2026-05-31" }).stretches).toEqual([["10", "2026-01-10", "2026-05-31"]]);
  });
  test("a pause is over when the next row begins, and stops what ran, whatever end of the subscription it carries", () => {
    const paused = (over: Partial<SubscriptionRow> = {}) => row("2026-03-10", "10", { status: "ended", end_unknown: true, stops: true, ...over });
    expect(laid({ now: [row("2026-01-10", "10"), paused(), row("2026-06-10", "10")] }).stretches).toEqual([["10", "2026-01-10", "2026-03-10"], ["10", "2026-06-10", null]]);
    expect(laid({ now: [row("2026-01-10", "10"), paused()] }).stretches).toEqual([["10", "2026-01-10", "2026-03-10"]]);
    expect(laid({ now: [row("2026-01-10", "10"), paused({ end_unknown: false, ended_on: "2026-07-01" })] }).stretches).toEqual([["10", "2026-01-10", "2026-03-10"]]);
    // Alone, it ran until the pause, and only that it is over is known.
    expect(laid({ now: [paused()] }).stretches).toEqual([["10", "2026-03-10", "2026-07-31"]]);
  });
  test("ended without a day, after a row that ran, is over where its row begins; where every row says so, by the as-of date", () => {
    const ended = (started_on: string) => row(started_on, "10", { status: "ended", end_unknown: true });
    expect(laid({ now: [row("2026-01-10", "10"), ended("2026-03-10")] }).stretches).toEqual([["10", "2026-01-10", "2026-03-10"]]);
    expect(laid({ now: [ended("2026-01-10"), ended("2026-03-10")] }).stretches).toEqual([["10", "2026-01-10", "2026-03-10"], ["10", "2026-03-10", "2026-07-31"]]);
  });
  test("what is not paid for yet stops what ran, and what is to come does not", () => {
    const none = (over: Partial<SubscriptionRow>) => row("2026-03-10", "10", { status: "none", ...over });
    expect(laid({ now: [row("2026-01-10", "10"), none({ stops: true })] }).stretches).toEqual([["10", "2026-01-10", "2026-03-10"]]);
    expect(laid({ now: [row("2026-01-10", "10"), none({})] }).stretches).toEqual([["10", "2026-01-10", null]]);
  });
  test("rows that do not count have no stretch", () => expect(laid({ now: [row("2026-01-10", "10", { status: "none" })] }).stretches).toEqual([]));
});

describe("the state as of 31 July, after one of 30 June", () => {
  const state = { was: [row("2026-01-10", "10")], wasAsOf: "2026-06-30", running: true, mode: "state" } as const;
  test("the same price goes on", () => {
    expect(laid({ ...state, now: [row("2026-01-10", "10")] })).toEqual({ from: "2026-07-01", stretches: [["10", "2026-07-01", null]] });
  });
  test("another price begins on the as-of date: the past stays", () => {
    expect(laid({ ...state, now: [row("2026-01-10", "12")] })).toEqual({ from: "2026-07-31", stretches: [["12", "2026-07-31", null]] });
  });
  test("a row of its own start is news and counts from there", () => {
    expect(laid({ ...state, now: [row("2026-01-10", "10"), row("2026-07-15", "12")] })).toEqual({ from: "2026-07-01", stretches: [["10", "2026-07-01", "2026-07-15"], ["12", "2026-07-15", null]] });
    expect(laid({ ...state, now: [row("2026-07-15", "12")] })).toEqual({ from: "2026-07-15", stretches: [["12", "2026-07-15", null]] });
  });
  test("an end that is news counts on its own day, one from before on the as-of date", () => {
    expect(laid({ ...state, now: [row("2026-01-10", "10", { status: "ended", ended_on: "2026-07-10" })] })).toEqual({ from: "2026-07-01", stretches: [["10", "2026-07-01", "2026-07-10"]] });
    expect(laid({ ...state, now: [row("2026-01-10", "10", { status: "ended", ended_on: "2026-03-10" })] })).toEqual({ from: "2026-07-31", stretches: [] });
  });
  test("a pause that is news counts on its own day, and so does what follows it", () => {
    const paused = row("2026-07-05", "10", { status: "ended", end_unknown: true, stops: true });
    expect(laid({ ...state, now: [row("2026-01-10", "10"), paused] })).toEqual({ from: "2026-07-01", stretches: [["10", "2026-07-01", "2026-07-05"]] });
    expect(laid({ ...state, now: [row("2026-01-10", "10"), paused, row("2026-07-20", "10")] })).toEqual({ from: "2026-07-01", stretches: [["10", "2026-07-01", "2026-07-05"], ["10", "2026-07-20", null]] });
  });
  test("who is back begins on the as-of date", () => {
    expect(laid({ ...state, running: false, now: [row("2026-01-10", "10")] })).toEqual({ from: "2026-07-31", stretches: [["10", "2026-07-31", null]] });
  });
});

test("rows in a line with one coupon share its time", () => {
  const coupon = { ppm: 200_000, amount: null, lasts: "repeating", months: 6 } as const;
  const rows = [row("2026-01-10", "10"), row("2026-02-10", "10", { coupon }), row("2026-03-10", "20", { coupon })];
  expect(couponStart(rows, rows[2]!)).toBe("2026-02-10");
  expect(couponStart(rows, rows[0]!)).toBe("2026-01-10");
});

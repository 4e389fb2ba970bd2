import { describe, expect, test } from "vitest";
import { codesOf, readSubscriptionRow, recordOf } from "./rows/row-fixture";

const END = { end: { field: "ended_on" } };
const CANCEL = { cancel: { field: "cancelled_on" } };
const STATUS = { status: { field: "status" } };

describe("an end date", () => {
  test.each([
    ["2024-06-01", "ended"],
    ["2024-09-30", "ended"],
    ["2024-10-01", "active"],
  ])("%s, as of 30 Sep 2024: %s", (end, status) => {
    expect(recordOf(readSubscriptionRow({ end }, END))).toMatchObject({ status, ended_on: end, end_unknown: false });
  });
  test("before the start is refused", () => {
    expect(codesOf(readSubscriptionRow({ end: "2024-01-30" }, END))).toEqual(["end_before_start"]);
  });
  test("on the day of the start is taken", () => {
    expect(recordOf(readSubscriptionRow({ end: "2024-01-31" }, END))).toMatchObject({ status: "ended" });
  });
  test("in the past beside an active status is refused", () => {
    expect(codesOf(readSubscriptionRow({ end: "2024-06-01", status: "active" }, { ...END, ...STATUS }))).toEqual(["status_contradicts_end"]);
  });
});

describe("a status", () => {
  test("ended, without a date: ends on the as-of date, marked as unknown", () => {
    expect(recordOf(readSubscriptionRow({ status: "Churned" }, STATUS))).toMatchObject({ status: "ended", ended_on: "2024-09-30", end_unknown: true });
  });
  test("mapped by hand", () => {
    const row = readSubscriptionRow({ status: "Kündigung" }, STATUS, { statusValues: { kündigung: "ended" } });
    expect(recordOf(row)).toMatchObject({ status: "ended" });
  });
  test("without a meaning is refused by its value", () => {
    expect(readSubscriptionRow({ status: "gold" }, STATUS)).toMatchObject({ refusals: [{ code: "status_unknown", column: "status", value: "gold" }] });
  });
  test("empty is refused, unless its meaning is said or a date decides", () => {
    expect(codesOf(readSubscriptionRow({ status: "" }, STATUS))).toEqual(["status_missing"]);
    expect(recordOf(readSubscriptionRow({ status: "" }, STATUS, { statusValues: { "": "active" } }))).toMatchObject({ status: "active" });
    expect(recordOf(readSubscriptionRow({ status: "", end: "2024-05-01" }, { ...STATUS, ...END }))).toMatchObject({ status: "ended" });
  });
  test("of a trial makes a customer without a subscription", () => {
    expect(recordOf(readSubscriptionRow({ status: "trialing" }, STATUS))).toMatchObject({ status: "none", mrr: "0", unit_amount: "3000" });
  });
});

describe("only a cancel date: service lasts to the end of the period paid for", () => {
  test("no status: monthly from 31 Jan, cancelled 10 Mar → 31 Mar", () => {
    const row = readSubscriptionRow({ cancel: "2024-03-10" }, CANCEL);
    expect(recordOf(row)).toMatchObject({ status: "ended", cancelled_on: "2024-03-10", ended_on: "2024-03-31", end_unknown: false });
  });
  test("status cancelled: yearly from 31 Jan 2024, cancelled 10 Mar → 31 Jan 2025, scheduled", () => {
    const row = readSubscriptionRow({ cancel: "2024-03-10", status: "cancelled" }, { ...CANCEL, ...STATUS }, { constants: { interval: "year" } });
    expect(recordOf(row)).toMatchObject({ status: "active", ended_on: "2025-01-31" });
  });
  test("status active: ends with the period that runs at the as-of date", () => {
    const row = readSubscriptionRow({ cancel: "2024-03-10", status: "active" }, { ...CANCEL, ...STATUS });
    expect(recordOf(row)).toMatchObject({ status: "active", cancelled_on: "2024-03-10", ended_on: "2024-10-31" });
  });
});

describe("cancel dates that cannot be", () => {
  test.each([
    ["2024-01-30", "", "cancel_before_start"],
    ["2024-10-01", "", "cancel_after_as_of"],
    ["2024-06-02", "2024-06-01", "cancel_after_end"],
  ])("cancelled %s, ended %j: %s", (cancel, end, code) => {
    expect(codesOf(readSubscriptionRow({ cancel, end }, { ...CANCEL, ...END }))).toEqual([code]);
  });
});

test("a reason on a customer who stays is kept, and counts only once there is a cancel date or an end", () => {
  const row = readSubscriptionRow({ reason: "price" }, { reason: { field: "churn_reason" } });
  expect(recordOf(row)).toMatchObject({ status: "active", churn_reason: "price", cancelled_on: null, ended_on: null });
});

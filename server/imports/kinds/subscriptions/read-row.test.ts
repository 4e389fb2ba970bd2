import { describe, expect, test } from "vitest";
import { codesOf, readRow, recordOf } from "../../rows/row-fixture";
import type { SubscriptionRow } from "./record";

const columns = {
  id: { field: "subscription_id" }, customer: { field: "customer_id" }, email: { field: "email" }, amount: { field: "amount" }, start: { field: "started_on" }, end: { field: "ended_on" },
  status: { field: "status" }, trial: { field: "trial_ended_on" }, period: { field: "period_started_on" }, off: { field: "discount_percent" }, less: { field: "discount_amount" },
  lasts: { field: "discount_duration" }, months: { field: "discount_months" }, kind: { field: "subscription_kind" },
  partner: { field: "partner" }, share: { field: "margin_share" },
};
const row = (cells: Record<string, string> = {}, more: object = {}) =>
  readRow(
    { id: "sub_1", customer: "cus_1", email: "", amount: "49.00", start: "2026-01-10", end: "", status: "active", trial: "", period: "", off: "", less: "", lasts: "", months: "", kind: "", partner: "", share: "", ...cells },
    { kind: "subscriptions", columns, amountUnit: "major", constants: { currency: "EUR", interval: "month", as_of: "2026-06-30" }, ...more },
  );
const told = (...args: Parameters<typeof row>) => recordOf<SubscriptionRow>(row(...args));

describe("a row of subscriptions", () => {
  test("keyed by subscription and start, so that one may have several", () => {
    expect(told().external_id).toBe(told({ amount: "50" }).external_id);
    expect(told().external_id).not.toBe(told({ start: "2026-02-10" }).external_id);
    expect(told()).toMatchObject({ subscription: "sub_1", customer: "cus_1", kind: "base", unit_amount: "4900", status: "active", ended_on: null, coupon: null });
  });
  test("the states of billing systems", () => {
    expect(told({ status: "past_due", period: "2026-06-10" })).toMatchObject({ status: "active", past_due_since: "2026-06-10" });
    expect(told({ status: "active", period: "2026-06-10" }).past_due_since).toBeNull();
    expect(told({ status: "trialing", trial: "2026-07-10" })).toMatchObject({ status: "active", trial_ended_on: "2026-07-10" });
    expect(told({ status: "trialing" }).status).toBe("none");
    expect(told({ status: "paused", end: "2026-05-10" })).toMatchObject({ status: "ended", ended_on: "2026-05-10" });
    expect(told({ status: "incomplete_expired" })).toMatchObject({ status: "none", stops: true });
    expect(["paused", "active", "canceled", "future"].map((status) => told({ status }).stops)).toEqual([true, undefined, undefined, undefined]);
    expect(told({ status: "zombie" }, { statusValues: { zombie: "unpaid" } }).status).toBe("active");
    expect(codesOf(row({ status: "zombie" }))).toContain("status_unknown");
  });
  test("ended without a day: by the as-of date, which is no part of what the row says", () => {
    expect(told({ status: "canceled" })).toMatchObject({ status: "ended", ended_on: null, end_unknown: true });
  });
  test("coupons", () => {
    expect(told({ off: "20 %", lasts: "once" }).coupon).toEqual({ ppm: 200_000, amount: null, lasts: "once", months: null });
    expect(told({ off: "12.5", months: "3" }).coupon).toEqual({ ppm: 125_000, amount: null, lasts: "repeating", months: 3 });
    expect(told({ less: "9.90", lasts: "forever" }).coupon).toEqual({ ppm: null, amount: "990", lasts: "forever", months: null });
    expect(told({ off: "0", lasts: "forever" }).coupon).toBeNull();
    expect(codesOf(row({ off: "20" }))).toEqual(["discount_duration_unknown"]);
    expect(codesOf(row({ off: "120", lasts: "once" }))).toEqual(["discount_invalid"]);
    expect(codesOf(row({ off: "20", lasts: "repeating" }))).toEqual(["discount_duration_unknown"]);
  });
  test("a partner's service, and what of it stays as margin", () => {
    expect(told({ partner: "Allianz", share: "12.5 %" })).toMatchObject({ partner: "Allianz", margin_share_ppm: 125_000 });
    expect(told({ share: "0" }).margin_share_ppm).toBe(0);
    expect(codesOf(row({ share: "101" }))).toEqual(["margin_share_invalid"]);
    expect(codesOf(row({ share: "-5" }))).toEqual(["margin_share_invalid"]);
    const always = { constants: { currency: "EUR", interval: "month", as_of: "2026-06-30", partner: "Allianz", margin_share: "30" } };
    expect(told({}, always)).toMatchObject({ partner: "Allianz", margin_share_ppm: 300_000 });
    expect(told({ partner: "Axa" }, always).partner).toBe("Axa");
  });
  test("what is not told of a partner leaves no trace: what was recorded before still says the same", () => {
    expect(Object.keys(told())).not.toContain("partner");
    expect(Object.keys(told())).not.toContain("margin_share_ppm");
  });
  test("an add-on", () => expect(told({ kind: "Add-on" }).kind).toBe("add_on"));
  test.each([
    [{ id: "" }, "subscription_id_missing"],
    [{ customer: "" }, "customer_missing"],
    [{ amount: "-1" }, "amount_negative"],
    [{ amount: "" }, "amount_missing"],
    [{ start: "" }, "start_missing"],
    [{ end: "2025-12-31", status: "ended" }, "end_before_start"],
    [{ kind: "gift" }, "subscription_kind_unknown"],
  ])("%j: %s", (cells, code) => expect(codesOf(row(cells))).toEqual([code]));
});

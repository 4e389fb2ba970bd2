import { describe, expect, test } from "vitest";
import { codesOf, readRow, recordOf } from "../../rows/row-fixture";
import type { PaymentRecord } from "./record";

/** Stripe's own headers. */
const columns = {
  id: { field: "payment_id" }, "Created (UTC)": { field: "paid_on" }, Amount: { field: "amount" }, "Amount Refunded": { field: "amount_refunded" },
  Currency: { field: "currency" }, Status: { field: "status" }, Captured: { field: "captured" }, "Customer ID": { field: "customer_id" },
  "Customer Email": { field: "customer_email" }, "Refunded date (UTC)": { field: "refunded_on" },
};
const row = (cells: Record<string, string> = {}, more: object = {}) =>
  readRow(
    {
      id: "ch_1", "Created (UTC)": "2026-03-31 23:30:00", Amount: "49.00", "Amount Refunded": "0.00", Currency: "eur", Status: "Paid", Captured: "true",
      "Customer ID": "cus_1", "Customer Email": "a@acme.io", "Refunded date (UTC)": "", ...cells,
    },
    { kind: "payments", columns, amountUnit: "major", ...more },
  );
const told = (cells?: Record<string, string>, more?: object) => recordOf<PaymentRecord>(row(cells, more));

describe("a row of payments", () => {
  test("paid, on the day it was in the workspace's zone", () => {
    expect(told()).toMatchObject({ external_id: "ch_1", customer: "cus_1", paid_on: "2026-04-01", status: "succeeded", amount: "4900", refunded: "0", currency: "EUR" });
  });
  test("failed and uncaptured ones are no revenue: one is kept as failed, the other as nothing", () => {
    expect(told({ Status: "Failed", Captured: "false" })).toMatchObject({ status: "failed", refunded: "0" });
    expect(told({ Captured: "false" })).toMatchObject({ status: "none" });
    expect(told({ Status: "requires_payment_method" })).toMatchObject({ status: "none" });
  });
  test("what was given back, in part, as a status and as a payment of less than nothing", () => {
    expect(told({ "Amount Refunded": "9.00", "Refunded date (UTC)": "2026-04-10 12:00" })).toMatchObject({ amount: "4900", refunded: "900", refunded_on: "2026-04-10" });
    expect(told({ Status: "Refunded", "Amount Refunded": "" })).toMatchObject({ status: "refunded", amount: "4900", refunded: "4900", refunded_on: "2026-04-01" });
    expect(told({ Amount: "-12.00", "Amount Refunded": "" })).toMatchObject({ amount: "0", refunded: "1200" });
  });
  test("words of the mapping win", () => {
    expect(told({ Status: "OK" }, { statusValues: { ok: "succeeded" } }).status).toBe("succeeded");
    expect(codesOf(row({ Status: "OK" }))).toEqual(["payment_status_unknown"]);
  });
  test.each([
    [{ id: "" }, "payment_id_missing"],
    [{ "Customer ID": "", "Customer Email": "" }, "customer_missing"],
    [{ "Created (UTC)": "" }, "date_missing"],
    [{ Amount: "" }, "sum_missing"],
    [{ Currency: "" }, "currency_missing"],
    [{ Status: "" }, "payment_status_unknown"],
    [{ Captured: "perhaps" }, "not_yes_or_no"],
    [{ "Amount Refunded": "50" }, "refund_exceeds_amount"],
    [{ Currency: "usd" }, "currency_without_rate"],
  ])("%j: %s", (cells, code) => expect(codesOf(row(cells))).toEqual([code]));
  test("an email will do", () => {
    expect(told({ "Customer ID": "" })).toMatchObject({ customer: null, email: "a@acme.io" });
  });
});

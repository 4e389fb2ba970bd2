import { describe, expect, test } from "vitest";
import { codesOf, readRow, readSubscriptionRow, recordOf } from "./rows/row-fixture";

describe("MRR of the row", () => {
  test.each([
    ["30", "1", "month", "3000"],
    ["500", "4", "year", "16667"],
    ["90", "1", "every 3 months", "3000"],
    ["100", "100", "monthly", "1000000"],
    ["0", "1", "month", "0"],
  ])("%s × %s per %s → %s cents", (amount, quantity, interval, mrr) => {
    const columns = { quantity: { field: "quantity" }, interval: { field: "interval" } };
    expect(recordOf(readSubscriptionRow({ amount, quantity, interval }, columns))).toMatchObject({ mrr });
  });
  test("an interval and a count in columns of their own: 90 per 3 months", () => {
    const columns = { interval: { field: "interval" }, count: { field: "interval_count" } };
    const row = readSubscriptionRow({ amount: "90", interval: "month", count: "3" }, columns);
    expect(recordOf(row)).toMatchObject({ interval: "month", interval_count: 3, mrr: "3000" });
  });
  test("cents are cents when the mapping says so", () => {
    expect(recordOf(readSubscriptionRow({ amount: "4999" }, {}, { amountUnit: "minor" }))).toMatchObject({ unit_amount: "4999", mrr: "4999" });
  });
});

describe("a column wins over a constant where it is filled", () => {
  test("interval", () => {
    const columns = { interval: { field: "interval" } };
    expect(recordOf(readSubscriptionRow({ interval: "year" }, columns))).toMatchObject({ interval: "year" });
    expect(recordOf(readSubscriptionRow({ interval: "" }, columns))).toMatchObject({ interval: "month" });
  });
  test("plan and channel", () => {
    const row = readSubscriptionRow({ plan: "", channel: "Ads" }, { plan: { field: "plan" }, channel: { field: "channel" } }, {
      constants: { plan: "Team", channel: "unknown" },
    });
    expect(recordOf(row)).toMatchObject({ plan: "Team", channel: "Ads" });
  });
});

describe("refused by name", () => {
  test.each([
    [{ amount: "-4" }, {}, "amount_negative"],
    [{ amount: "12,5O" }, {}, "amount_unreadable"],
    [{ amount: "" }, {}, "amount_missing"],
    [{ quantity: "1.5" }, { quantity: { field: "quantity" } }, "quantity_invalid"],
    [{ interval: "sometimes" }, { interval: { field: "interval" } }, "interval_unknown"],
    [{ currency: "XXZ" }, { currency: { field: "currency" } }, "currency_unknown"],
    [{ currency: "USD" }, { currency: { field: "currency" } }, "currency_without_rate"],
    [{ amount: "99999999999", quantity: "1000" }, { quantity: { field: "quantity" } }, "amount_out_of_range"],
    [{ amount: "0.005", quantity: "1000" }, { quantity: { field: "quantity" } }, "amount_too_precise"],
  ])("%j: %s", (cells, columns, code) => {
    expect(codesOf(readSubscriptionRow(cells as Record<string, string>, columns))).toEqual([code]);
  });
  test("everything that is wrong with a row is said at once", () => {
    const row = readSubscriptionRow({ id: "", amount: "-4", start: "31/02/2024" }, {}, { dateOrder: "day_first" });
    expect(codesOf(row)).toEqual(["external_id_missing", "amount_negative", "date_impossible"]);
  });
});

describe("rounding is said", () => {
  test("an amount finer than a cent", () => {
    expect(readSubscriptionRow({ amount: "83.333333" }, {})).toMatchObject({
      ok: true, record: { unit_amount: "8333" }, notices: [{ code: "amount_rounded", row: 2, column: "amount", value: "83.333333" }],
    });
  });
});

describe("a row without a subscription is a contact", () => {
  test("no amount, no date, no status", () => {
    expect(recordOf(readSubscriptionRow({ amount: "", start: "" }, {}))).toMatchObject({ status: "none", mrr: "0", unit_amount: null, started_on: null });
  });
  test("an amount of 0 and nothing else", () => {
    expect(recordOf(readSubscriptionRow({ amount: "0", start: "" }, {}))).toMatchObject({ status: "none", mrr: "0" });
  });
  test("a whole file of contacts needs neither currency nor interval", () => {
    const row = readRow({ id: "1", mail: "a@b.fr" }, { columns: { id: { field: "external_id" }, mail: { field: "email" } } });
    expect(recordOf(row)).toMatchObject({ status: "none", email: "a@b.fr", currency: null });
  });
});

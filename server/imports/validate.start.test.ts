import { describe, expect, test } from "vitest";
import { codesOf, readRow, readSubscriptionRow, recordOf } from "./rows/row-fixture";

const TENURE = { tenure: { field: "tenure_months" } };

function withTenure(tenure: string, cells: Record<string, string> = {}, columns: Record<string, unknown> = {}) {
  return readRow(
    { id: "C-1", amount: "30", tenure, ...cells },
    {
      columns: { id: { field: "external_id" }, amount: { field: "amount" }, ...TENURE, ...columns },
      constants: { currency: "EUR", interval: "month", as_of: "2024-09-30" },
      amountUnit: "major",
    },
  );
}

describe("a start date", () => {
  test("is kept, and leaves no tenure", () => {
    expect(recordOf(readSubscriptionRow({}, {}))).toMatchObject({ started_on: "2024-01-31", tenure_months: null, status: "active" });
  });
  test("after the as-of date is refused", () => {
    expect(codesOf(readSubscriptionRow({ start: "2024-10-01" }, {}))).toEqual(["start_after_as_of"]);
  });
  test("on the as-of date is taken", () => {
    expect(codesOf(readSubscriptionRow({ start: "2024-09-30" }, {}))).toEqual([]);
  });
  test("missing on a row with an amount is refused", () => {
    expect(codesOf(readSubscriptionRow({ start: "" }, {}))).toEqual(["start_missing"]);
  });
  test("that does not exist names row, column and value", () => {
    const result = readSubscriptionRow({ start: "31/02/2024" }, {}, { dateOrder: "day_first" });
    expect(result).toMatchObject({ ok: false, refusals: [{ code: "date_impossible", row: 2, column: "start", value: "31/02/2024" }] });
  });
});

describe("a tenure in months", () => {
  test("counts back from the as-of date: 30 Sep 2024 − 9 = 30 Dec 2023", () => {
    expect(recordOf(withTenure("9"))).toMatchObject({ started_on: "2023-12-30", tenure_months: 9, status: "active", ended_on: null });
  });
  test("of 7 months is clipped to the end of February", () => {
    expect(recordOf(withTenure("7"))).toMatchObject({ started_on: "2024-02-29" });
  });
  test("of a leaver with an end date counts back from that end", () => {
    const row = withTenure("3", { end: "2024-05-31" }, { end: { field: "ended_on" } });
    expect(recordOf(row)).toMatchObject({ started_on: "2024-02-29", ended_on: "2024-05-31", tenure_months: 3, status: "ended" });
  });
  test.each(["-1", "2.5", "twelve", "5000"])("of %j is refused", (tenure) => {
    expect(codesOf(withTenure(tenure))).toEqual(["tenure_invalid"]);
  });
});

describe("both", () => {
  test("agreeing within a month: the date is taken", () => {
    expect(recordOf(readSubscriptionRow({ tenure: "8" }, TENURE))).toMatchObject({ started_on: "2024-01-31", tenure_months: null });
  });
  test("disagreeing: refused", () => {
    expect(codesOf(readSubscriptionRow({ tenure: "20" }, TENURE))).toEqual(["start_contradicts_tenure"]);
  });
});

import { expect, test } from "vitest";
import { codesOf, readRow, recordOf } from "../../rows/row-fixture";
import type { RateRecord } from "./read-rate";

const read = (cells: Record<string, string>, field: "rate" | "inverse_rate" = "rate") =>
  readRow({ date: "2026-03-02", currency: "usd", rate: "0.9216", ...cells }, { kind: "currency_rates", columns: { date: { field: "rate_on" }, currency: { field: "currency" }, rate: { field } } });

test("what a dollar is worth in euros from that day on", () => {
  expect(recordOf<RateRecord>(read({}))).toEqual({ external_id: "USD 2026-03-02", currency: "USD", day: "2026-03-02", rate: "0.9216" });
});

test("how many dollars a euro buys is the other way round", () => {
  expect(recordOf<RateRecord>(read({ rate: "1.25" }, "inverse_rate")).rate).toBe("0.8");
});

test.each([
  [{ currency: "eur" }, "rate_of_own_currency"],
  [{ currency: "" }, "currency_missing"],
  [{ currency: "dollar" }, "currency_unknown"],
  [{ rate: "0" }, "rate_not_positive"],
  [{ rate: "-1" }, "rate_not_positive"],
  [{ rate: "" }, "rate_invalid"],
  [{ date: "" }, "date_missing"],
])("%j: %s", (cells, code) => expect(codesOf(read(cells))).toEqual([code]));

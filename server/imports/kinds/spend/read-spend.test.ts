import { describe, expect, test } from "vitest";
import { rateTable } from "@/server/metrics/currency";
import { codesOf, readRow, recordOf } from "../../rows/row-fixture";
import type { SpendRecord } from "./record";

const columns = { when: { field: "spent_on" }, where: { field: "channel" }, spend: { field: "amount" } };
const row = (cells: Record<string, string>, more: Record<string, unknown> = {}, moreColumns: object = {}) =>
  readRow(
    { when: "2026-03-17", where: "Google Ads", spend: "1,250.50", ...cells },
    { kind: "spend", columns: { ...columns, ...moreColumns }, amountUnit: "major", ...more, constants: { currency: "EUR", ...(more.constants as object | undefined) } },
  );
const spendOf = (...args: Parameters<typeof row>) => recordOf<SpendRecord>(row(...args));

describe("a row of spend", () => {
  test("the export of an ad platform: media, to win customers", () => {
    expect(spendOf({})).toMatchObject({
      spent_on: "2026-03-17", month: "2026-03-01", channel: "Google Ads", campaign: null, category: "media", purpose: "acquisition",
      amount: "125050", original_amount: "125050", currency: "EUR",
    });
  });
  test.each([["2026-03"], ["03/2026"], ["March 2026"], ["mars 2026"]])("%s is the whole month", (when) => {
    expect(spendOf({ when })).toMatchObject({ spent_on: "2026-03-01", month: "2026-03-01" });
  });
  test("less than nothing is a credit", () => {
    expect(spendOf({ spend: "-40.10" }).amount).toBe("-4010");
    expect(spendOf({ spend: "(40.10)" }).amount).toBe("-4010");
  });
  test("words of category and purpose, by what they usually mean and by the mapping", () => {
    const words = { kind: { field: "category" }, goal: { field: "purpose" } };
    expect(spendOf({ kind: "Salaires", goal: "Fidélisation" }, {}, words)).toMatchObject({ category: "salaries", purpose: "retention" });
    expect(spendOf({ kind: "Régie", goal: "" }, { values: { category: { régie: "media" } }, constants: { purpose: "retention" } }, words)).toMatchObject({
      category: "media", purpose: "retention",
    });
    expect(codesOf(row({ kind: "Régie", goal: "Branding" }, {}, words))).toEqual(["category_unknown", "purpose_unknown"]);
  });
  test("a channel for all rows, but for those that name one", () => {
    expect(spendOf({ where: " " }, { constants: { channel: "Overhead" } }).channel).toBe("Overhead");
    expect(spendOf({}, { constants: { channel: "Overhead" } }).channel).toBe("Google Ads");
  });
  test.each([
    [{ where: "" }, "channel_missing"],
    [{ when: "" }, "date_missing"],
    [{ spend: "" }, "sum_missing"],
    [{ spend: "12,5O" }, "amount_unreadable"],
    [{ spend: "$12" }, "amount_other_currency"],
    [{ when: "2026-02-30" }, "date_impossible"],
    [{ spend: "99999999999999" }, "amount_out_of_range"],
  ])("%j: %s", (cells, code) => expect(codesOf(row(cells))).toEqual([code]));
  test("another currency at the rate of its own day; refused by name where none reaches back to it", () => {
    const rates = rateTable([{ currency: "USD", day: "2026-03-01", rate: "0.9" }, { currency: "USD", day: "2026-03-18", rate: "2" }]);
    const inDollars = (when: string) =>
      readRow({ when, where: "Google Ads", spend: "100.05", cur: "usd" }, { kind: "spend", columns: { ...columns, cur: { field: "currency" } }, amountUnit: "major" }, { rates });
    expect(recordOf<SpendRecord>(inDollars("2026-03-17"))).toMatchObject({ amount: "9004", original_amount: "10005", currency: "USD" });
    expect(codesOf(inDollars("2026-02-28"))).toEqual(["currency_without_rate"]);
  });
  test("its key is what makes it the line it is, not what it cost; an id of its own wins", () => {
    const key = (cells: Record<string, string>, more: object = {}) => spendOf(cells, {}, more).external_id;
    expect(key({ spend: "1" })).toBe(key({ spend: "2" }));
    expect(key({ where: "Meta" })).not.toBe(key({}));
    expect(key({ n: "L-1" }, { n: { field: "line_id" } })).toBe("L-1");
  });
});

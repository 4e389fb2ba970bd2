import { describe, expect, test } from "vitest";
import { codesOf, readRow, recordOf } from "../../rows/row-fixture";
import type { SatisfactionRecord } from "./record";

const columns = { who: { field: "customer_id" }, when: { field: "answered_on" }, how: { field: "score" }, which: { field: "survey" } };
const row = (cells: Record<string, string>, rest: object = {}) => readRow({ who: "C-1", when: "2026-03-17", how: "9", which: "NPS", ...cells }, { kind: "satisfaction", columns, constants: {}, ...rest });
const said = (...args: Parameters<typeof row>) => recordOf<SatisfactionRecord>(row(...args));

describe("a row of survey answers", () => {
  test("says who answered what to which survey", () => {
    expect(said({})).toMatchObject({ customer: "C-1", answered_on: "2026-03-17", survey: "nps", score: 9, comment: null });
    expect(said({ which: "Customer Effort Score", how: "7.0" })).toMatchObject({ survey: "ces", score: 7 });
  });

  test.each([
    ["NPS", "0", "10", "-1", "11"],
    ["CSAT", "1", "5", "0", "6"],
    ["CES", "1", "7", "0", "8"],
  ])("%s goes from %s to %s: %s and %s are off its scale", (which, low, high, below, above) => {
    for (const how of [low, high]) expect(codesOf(row({ which, how }))).toEqual([]);
    for (const how of [below, above, "4.5"]) expect(codesOf(row({ which, how }))).toEqual(["score_off_scale"]);
  });

  test("says in the refusal which scale it should have been on", () => {
    const result = row({ which: "satisfaction", how: "9" });
    expect(result.ok ? [] : result.refusals).toMatchObject([{ code: "score_off_scale", row: 2, column: "how", value: "9", params: { survey: "CSAT", low: 1, high: 5 } }]);
  });

  test("is of the survey of all rows where it names none", () => {
    const { who, when, how } = columns;
    expect(recordOf<SatisfactionRecord>(readRow({ who: "C-1", when: "2026-03-17", how: "5" }, { kind: "satisfaction", columns: { who, when, how }, constants: { survey: "csat" } })).survey).toBe("csat");
    expect(said({ which: "", how: "7" }, { constants: { survey: "ces" } }).survey).toBe("ces");
  });

  test("what cannot be is refused by name", () => {
    expect(codesOf(row({ who: "" }))).toEqual(["customer_missing"]);
    expect(codesOf(row({ when: "" }))).toEqual(["date_missing"]);
    expect(codesOf(row({ how: "" }))).toEqual(["score_missing"]);
    expect(codesOf(row({ how: "good" }))).toEqual(["not_a_number"]);
    expect(codesOf(row({ which: "horoscope" }))).toEqual(["survey_unknown"]);
    expect(codesOf(row({ which: "" }))).toEqual(["survey_unknown"]);
  });

  test("one of a customer, a survey and a day is the same answer, whatever its score", () => {
    const key = said({}).external_id;
    expect(said({ how: "3" }).external_id).toBe(key);
    expect(said({ which: "CES", how: "3" }).external_id).not.toBe(key);
    expect(said({ when: "2026-03-18" }).external_id).not.toBe(key);
  });
});

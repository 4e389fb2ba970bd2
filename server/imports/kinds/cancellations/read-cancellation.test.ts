import { describe, expect, test } from "vitest";
import { codesOf, readRow, recordOf } from "../../rows/row-fixture";
import type { CancellationRecord } from "./record";

const columns = { who: { field: "customer_id" }, when: { field: "cancelled_on" }, why: { field: "churn_reason" } };
const row = (cells: Record<string, string>, moreColumns: object = {}, constants: object = {}) =>
  readRow({ who: "C-1", when: "2026-03-17", why: "Too dear", ...cells }, { kind: "cancellations", columns: { ...columns, ...moreColumns }, constants });
const said = (...args: Parameters<typeof row>) => recordOf<CancellationRecord>(row(...args));

describe("a row of cancellations", () => {
  test("who asked to leave did so of their own will, unless the file says otherwise", () => {
    expect(said({})).toMatchObject({ customer: "C-1", cancelled_on: "2026-03-17", reason: "Too dear", kind: "voluntary", withdrawn: false, withdrawn_on: null });
    expect(said({ type: "Involuntary" }, { type: { field: "churn_kind" } }).kind).toBe("involuntary");
    expect(said({ why: "not_paid" }).kind).toBe("involuntary");
    expect(said({ why: "not_paid", type: "voluntary" }, { type: { field: "churn_kind" } }).kind).toBe("voluntary");
  });
  test.each([
    ["voluntary", "yes", "voluntary"],
    ["Voluntary?", "no", "involuntary"],
    ["Volontaire", "non", "involuntary"],
    ["is_involuntary", "true", "involuntary"],
    ["Involontaire", "non", "voluntary"],
  ])("%s: %s is %s", (header, word, kind) => expect(said({ [header]: word }, { [header]: { field: "churn_kind" } }).kind).toBe(kind));
  test.each([
    ["yes", true, null],
    ["non", false, null],
    ["", false, null],
    ["2026-04-02", true, "2026-04-02"],
  ])("withdrawn %j", (word, withdrawn, withdrawn_on) => expect(said({ back: word }, { back: { field: "withdrawn" } })).toMatchObject({ withdrawn, withdrawn_on }));
  test("what cannot be is refused by name", () => {
    expect(codesOf(row({ back: "2026-03-01" }, { back: { field: "withdrawn" } }))).toEqual(["withdrawn_before_cancel"]);
    expect(codesOf(row({ back: "perhaps" }, { back: { field: "withdrawn" } }))).toEqual(["date_unreadable"]);
    expect(codesOf(row({ when: "" }))).toEqual(["date_missing"]);
    expect(codesOf(row({ who: "" }))).toEqual(["customer_missing"]);
    expect(codesOf(row({ type: "maybe" }, { type: { field: "churn_kind" } }))).toEqual(["churn_kind_unknown"]);
  });
  test("asked for after the last day the file speaks of is refused, where the mapping tells that day", () => {
    expect(codesOf(row({ when: "2026-04-01" }, {}, { as_of: "2026-03-31" }))).toEqual(["cancel_after_as_of"]);
    expect(codesOf(row({ when: "2026-03-31" }, {}, { as_of: "2026-03-31" }))).toEqual([]);
    expect(codesOf(row({ when: "2030-01-01" }))).toEqual([]);
  });
  test("one of a customer, a subscription and a day is the same cancellation, whatever is said of it", () => {
    const key = said({}).external_id;
    expect(said({ why: "Missing feature" }).external_id).toBe(key);
    expect(said({ when: "2026-03-18" }).external_id).not.toBe(key);
    expect(said({ sub: "S-1" }, { sub: { field: "subscription_id" } }).external_id).not.toBe(key);
    expect(said({ no: "K-9" }, { no: { field: "cancellation_id" } }).external_id).toBe("K-9");
  });
});

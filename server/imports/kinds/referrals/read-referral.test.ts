import { describe, expect, test } from "vitest";
import { codesOf, readRow, recordOf } from "../../rows/row-fixture";
import type { ReferralRecord } from "./record";

const columns = {
  by: { field: "referrer_id" }, who: { field: "referee_email" }, invited: { field: "invited_on" }, joined: { field: "signed_up_on" }, paid: { field: "paid_on" }, given: { field: "rewarded_on" },
  reward: { field: "reward" },
};
const mapping = { kind: "referrals", columns, amountUnit: "major", constants: { currency: "EUR" } };
const row = (cells: Record<string, string> = {}, more: object = {}) =>
  readRow({ by: "C-1", who: "Ann@Example.com", invited: "2026-03-01", joined: "", paid: "", given: "", reward: "", ...cells }, { ...mapping, ...more });
const told = (...args: Parameters<typeof row>) => recordOf<ReferralRecord>(row(...args));

describe("a row of referrals", () => {
  test("who invited whom, and when", () => {
    expect(told()).toMatchObject({
      referrer: { customer: "C-1", email_lc: null }, referee: { customer: null, email_lc: "ann@example.com" }, invited_on: "2026-03-01", signed_up_on: null, rewarded_on: null, reward: null,
    });
  });
  test("is found again by the two people, whatever else is said of them", () => {
    const key = told().external_id;
    expect(told({ joined: "2026-03-02", paid: "2026-03-03" }).external_id).toBe(key);
    expect(told({ who: "ben@example.com" }).external_id).not.toBe(key);
  });
  test("an email in the column of ids may be either", () => {
    expect(told({ by: "Zoe@Example.com" }).referrer).toEqual({ customer: "Zoe@Example.com", email_lc: "zoe@example.com" });
  });
  test("a reward has a day: its own, or the one it was earned on where no column says", () => {
    expect(told({ paid: "2026-03-10", given: "2026-04-01", reward: "50" })).toMatchObject({ rewarded_on: "2026-04-01", reward: "5000", currency: "EUR" });
    expect(told({ paid: "2026-03-10", reward: "50" })).toMatchObject({ rewarded_on: null, reward: "5000" });
    expect(told({ paid: "2026-03-10", reward: "50" }, { columns: { ...columns, given: { field: "ignore" } } })).toMatchObject({ rewarded_on: "2026-03-10", reward: "5000" });
  });
  test.each([
    [{ by: "" }, "referrer_missing"],
    [{ who: "" }, "referee_missing"],
    [{ who: "n/a" }, "referee_missing"],
    [{ who: "ann.example.com" }, "referee_email_invalid"],
    [{ reward: "-5" }, "reward_negative"],
    [{ joined: "2026-02-28" }, "referral_dates_out_of_order"],
    [{ joined: "2026-03-02", given: "2026-02-28" }, "referral_dates_out_of_order"],
    [{ invited: "2026-02-30" }, "date_impossible"],
  ])("%j: %s", (cells, code) => expect(codesOf(row(cells))).toEqual([code]));
  test("a step before the invitation names both columns; on its day, or without one, it stands", () => {
    expect(row({ joined: "2026-02-28" })).toMatchObject({ ok: false, refusals: [
      { column: "joined", value: "2026-02-28", params: { later: "2026-02-28", earlier: "2026-03-01", earlier_column: "invited" } },
    ] });
    expect(codesOf(row({ joined: "2026-03-01", paid: "2026-03-01", given: "2026-03-01", reward: "5" }))).toEqual([]);
    expect(codesOf(row({ invited: "", joined: "2026-02-28" }))).toEqual([]);
  });
  test("a payment or a reward before the sign-up names both columns; a reward may come before the payment", () => {
    expect(row({ joined: "2026-03-05", paid: "2026-03-04", given: "2026-03-04" })).toMatchObject({ ok: false, refusals: [
      { column: "paid", params: { later: "2026-03-04", earlier: "2026-03-05", earlier_column: "joined" } },
      { column: "given", params: { later: "2026-03-04", earlier: "2026-03-05", earlier_column: "joined" } },
    ] });
    expect(codesOf(row({ joined: "2026-03-05", paid: "2026-03-20", given: "2026-03-05" }))).toEqual([]);
  });
  test("a row without any day is taken, and says so", () => {
    expect(row({ invited: "" })).toMatchObject({ ok: true, notices: [{ code: "referral_undated", column: "who", value: "Ann@Example.com" }] });
    expect(row({})).toMatchObject({ ok: true, notices: [] });
  });
  test("who paid before the invitation was a customer already: the row is taken, and says so", () => {
    expect(row({ joined: "2026-03-02", paid: "2026-02-28" })).toMatchObject({ ok: true, notices: [{ code: "paid_before_invited", column: "paid", params: { paid: "2026-02-28", invited: "2026-03-01" } }] });
    const undated = { columns: { ...columns, given: { field: "ignore" } } };
    expect(told({ paid: "2026-02-28", reward: "50" }, undated)).toMatchObject({ rewarded_on: "2026-03-01" });
  });
  test("an email without an @ beside an id is said, and the row taken", () => {
    const both = { columns: { ...columns, whose: { field: "referee_id" } } };
    expect(row({ who: "ann.example.com", whose: "C-2" }, both)).toMatchObject({ ok: true, record: { referee: { customer: "C-2" } }, notices: [{ code: "email_unusual", column: "who" }] });
  });
  test("a reward in a currency needs a rate", () => {
    const foreign = { columns: { ...columns, cur: { field: "currency" } } };
    expect(codesOf(row({ reward: "5", cur: "USD" }, foreign))).toEqual(["currency_without_rate"]);
    expect(told({ cur: "USD" }, foreign)).toMatchObject({ reward: null, currency: null });
  });
});

import { expect, test } from "vitest";
import { listFile, listHref, stepHref, stepOf } from "./list-address";
import { readListView } from "./read-list-view";

test("a list in the address is the list that is read from it", () => {
  const href = stepHref("acme", "signed_up", { from: "2026-01", to: "2026-03" });
  expect(href).toBe("/acme/referrals/list?list=referrals&step=signed_up&from=2026-01&to=2026-03");
  expect(readListView(Object.fromEntries(new URL(href, "http://x").searchParams))).toEqual({ list: "referrals", step: "signed_up", from: "2026-01", to: "2026-03", page: 1 });
  expect(listHref("acme", { list: "likely", page: 2 })).toBe("/acme/referrals/list?list=likely&page=2");
  expect(listFile("a&b", { list: "likely", page: 2 })).toBe("/api/referrals?workspace=a%26b&list=likely");
});

test("a list of a group's referrals names the group, and a number of the funnel its step", () => {
  const segment = "11111111-1111-4111-8111-111111111111";
  const href = stepHref("acme", "invited", { from: "2026-01", to: "2026-03" }, { segment, breakdown: "plan", value: "Team" });
  expect(readListView(Object.fromEntries(new URL(href, "http://x").searchParams))).toMatchObject({ step: "invited", segment, breakdown: "plan", value: "Team" });
  expect(["referral.signed_up", "referral.rewards", "referral.rate", "customers.new"].map(stepOf)).toEqual(["signed_up", "rewards", null, null]);
});

test("what the address gets wrong counts as not given", () => {
  expect(readListView({ list: "x", step: "y", page: "-3", from: "2026-13" })).toEqual({ list: "advocates", step: undefined, page: 1 });
});

import { describe, expect, it } from "vitest";
import { readView } from "./read-view";
import { viewSearch } from "./view-address";

describe("the list an address names", () => {
  it("is everyone who ever paid when nothing is said", () => {
    expect(readView({})).toMatchObject({ tab: "all", population: "everyone", sort: "mrr", direction: "desc", page: 1, chosen: false });
  });

  it("is who stands behind a number when it names them, and no tab then", () => {
    expect(readView({ population: "active_at_close" })).toMatchObject({ tab: null, population: "active_at_close", sort: "amount", direction: "desc" });
  });

  it("is a tab in its order: the most valuable first, renewals by their day within 90 days", () => {
    expect(readView({ tab: "valuable", population: "lost" })).toMatchObject({ tab: "valuable", population: "everyone", sort: "value" });
    expect(readView({ tab: "renewals" })).toMatchObject({ population: "renewing", sort: "date", direction: "asc", days: 90 });
    expect(readView({ tab: "renewals", days: "30" }).days).toBe(30);
    expect(readView({ tab: "renewals", days: "31" }).days).toBe(90);
  });

  it("keeps a breakdown value that is empty: those without one", () => {
    expect(readView({ breakdown: "channel", value: "" })).toMatchObject({ breakdown: "channel", value: "" });
  });

  it("keeps which of them: a cell of the cohorts, a row of the churn reasons; not on a tab, where the panel speaks of its own", () => {
    const behind = { population: "churned_in_range" };
    expect(readView({ ...behind, cohort: "2026-01", category: "", reason: ["a", "b"] })).toMatchObject({ cohort: "2026-01", category: "" });
    expect(readView({ ...behind, since: "2026-02-31", until: "2026-11-30", channels: "Ads" })).toEqual({ ...readView(behind), until: "2026-11-30" });
    expect(readView({ ...behind, cohort: "spring", reason: ["a", "b"] })).toEqual(readView(behind));
    expect(readView({ since: "2026-02-01" })).toEqual(readView({}));
  });

  it("keeps filters, and takes a bound that is no whole number as none", () => {
    const groups = '[["country",""]]';
    expect(readView({ q: "ac", status: "left", groups, mrrFrom: "5000", tenureTo: "12" })).toMatchObject({ q: "ac", status: "left", groups, mrrFrom: 5000, tenureTo: 12 });
    expect(readView({ q: "ac", within: "true" })).toMatchObject({ q: "ac", within: "true" });
    expect([readView({ q: "ac", within: "yes" }), readView({ within: "true" })].map(({ within }) => within)).toEqual([undefined, undefined]);
    expect(readView({ q: "", status: "dead", groups: "[[1]]", mrrFrom: "-1", mrrTo: "9".repeat(17), tenureFrom: "1.5" })).toEqual(readView({}));
  });

  it("shows the columns chosen, of those it offers, in their order", () => {
    expect(readView({ columns: "mrr,plan,luck,amount,attribute:industry" })).toMatchObject({ columns: ["plan", "mrr", "attribute:industry"], chosen: true });
    expect(readView({ columns: "" })).toMatchObject({ columns: [], chosen: true });
    expect(readView({ population: "lost" }).columns).toEqual(["plan", "channel", "country", "reason", "since", "date", "amount"]);
    expect(readView({ population: "retained" }).columns).toEqual(["plan", "channel", "country", "since", "amount"]);
  });

  it("begins words with a and the rest with the largest", () => {
    expect(readView({ sort: "country" }).direction).toBe("asc");
    expect(readView({ sort: "since" }).direction).toBe("desc");
    expect(readView({ sort: "since", direction: "asc" }).direction).toBe("asc");
  });

  it.each(["0", "-1", "1.5", "abc", "1e9"])("takes page %s as the first", (page) => {
    expect(readView({ page }).page).toBe(1);
  });

  it("takes what it does not know as not given", () => {
    expect(readView({ population: "enemies", breakdown: "shoe size", value: "44", sort: "luck", tab: "worst", after: ["a"] })).toEqual(readView({}));
  });

  it.each([{}, { tab: "valuable", q: "ä&b", columns: "mrr" }, { tab: "renewals", days: "60", status: "paying" }, { population: "lost", cohort: "2026-01", sort: "reason", page: "3", after: '["1",null]' }])(
    "is the same again by the address of %o",
    (params) => {
      const view = readView(params);
      expect(readView(Object.fromEntries(new URLSearchParams(viewSearch(view))))).toEqual(view);
    },
  );
});

import { describe, expect, it } from "vitest";
import { allCustomers, everyone, explaining, nothingExplained, readSubject, subjectOn, type Subject } from "./subject";

const french = "3f0c6a52-8f0e-4b6e-9d53-5a1f0c9f7c11";
const addressOf = (subject: Subject) => new URLSearchParams(Object.entries(explaining(subject)).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));

describe("what the panel explains", () => {
  it.each<Subject>([
    { id: "mrr" },
    { id: "ltv.retention_adjusted", breakdown: "plan", value: "Pro" },
    { id: "arpa", breakdown: "channel", value: "" },
    { id: "nrr", window: { from: "2026-05", to: "2026-10" } },
    { id: "cohort_retention", cohort: "2026-01", window: { from: "2026-05", to: "2026-05" } },
    { id: "customers.churned", category: "Price", reason: "" },
    { id: "leaving.mrr", since: "2026-11-01", until: "2026-11-30" },
    { id: "plan_mrr", plan: "" },
    { id: "ltv_to_cac", end: "low", channels: '["Ads"]' },
    { id: "mrr", segment: french },
    { id: "mrr", ...allCustomers },
  ])("comes back from the address as it was: %j", (subject) => {
    expect(readSubject(addressOf(subject))).toEqual(subject);
  });

  it("closes without a trace of it", () => {
    const open = explaining({ id: "churn_share", end: "low", plan: "Pro", since: "2026-01-01", category: "Price", reason: "Too dear", cohort: "2026-01" });
    expect(Object.keys(open).filter((name) => !(name in nothingExplained))).toEqual([]);
  });

  it("is of the page's group unless it names its own", () => {
    const group = { breakdown: "plan", value: "Pro" };
    const page = { segment: null, group };
    expect(subjectOn(page, { id: "mrr" })).toEqual({ id: "mrr", ...group });
    expect(subjectOn(page, { id: "mrr", breakdown: "channel", value: "Ads" })).toEqual({ id: "mrr", breakdown: "channel", value: "Ads" });
    expect(subjectOn(page, { id: "mrr", ...everyone })).toEqual({ id: "mrr", ...everyone });
    expect(subjectOn({ segment: null, group: null }, { id: "mrr" })).toEqual({ id: "mrr" });
  });

  it("is of the page's segment unless it names another, or all customers", () => {
    const page = { segment: { id: french }, group: { breakdown: "plan", value: "Pro" } };
    expect(subjectOn(page, { id: "mrr" })).toEqual({ id: "mrr", segment: french, ...page.group });
    expect(subjectOn(page, { id: "mrr", ...everyone })).toEqual({ id: "mrr", segment: french, ...everyone });
    expect(subjectOn(page, { id: "mrr", ...allCustomers })).toEqual({ id: "mrr", ...allCustomers });
  });

  it("is of no month and no day that the calendar has not", () => {
    expect(readSubject(new URLSearchParams("explain=mrr&cohort=2026-13&acquiredBy=9999-99&since=2026-02-30&until=2026-13-01"))).toEqual({ id: "mrr" });
  });

  it("is nothing without a metric", () => {
    expect(readSubject(new URLSearchParams("by=plan&of=Pro"))).toBeNull();
  });

  it("keeps to the page's months when those of the address are none", () => {
    for (const months of ["soon", "2026-13..2026-14", "2026-03..2026-01"]) expect(readSubject(new URLSearchParams({ explain: "nrr", months }))?.window).toBeUndefined();
  });
});

import { describe, expect, it } from "vitest";
import { readView } from "./read-view";

describe("the list an address names", () => {
  it("is who pays at the end when nothing is said", () => {
    expect(readView({})).toMatchObject({ population: "active_at_close", sort: "amount", direction: "desc", page: 1 });
  });

  it("keeps a breakdown value that is empty: those without one", () => {
    expect(readView({ breakdown: "channel", value: "" })).toMatchObject({ breakdown: "channel", value: "" });
  });

  it("keeps which of them: a cell of the cohorts, a row of the churn reasons", () => {
    expect(readView({ cohort: "2026-01", category: "", reason: ["a", "b"] })).toMatchObject({ cohort: "2026-01", category: "" });
    expect(readView({ since: "2026-02-31", until: "2026-11-30", channels: "Ads" })).toEqual({ ...readView({}), until: "2026-11-30" });
    expect(readView({ cohort: "spring", reason: ["a", "b"] })).toEqual(readView({}));
  });

  it.each(["0", "-1", "1.5", "abc", "1e9"])("takes page %s as the first", (page) => {
    expect(readView({ page }).page).toBe(1);
  });

  it("takes what it does not know as not given", () => {
    expect(readView({ population: "enemies", breakdown: "shoe size", value: "44", sort: "luck" })).toEqual(readView({}));
  });
});

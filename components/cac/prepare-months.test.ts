import { describe, expect, it } from "vitest";
import type { CacMonth } from "@/server/metrics/acquisition/cac-by-month";
import { categoriesIn, findingOf } from "./prepare-months";

const month = (name: string, value: number | null, more: Partial<CacMonth> = {}): CacMonth => ({
  month: name,
  running: false,
  newCustomers: 1,
  spend: { media: value ?? 0, salaries: 0, tools: 0, other: 0 },
  perCustomer: null,
  cac: { value, unit: "money", reason: value === null ? "no_new_customers" : null, warnings: [], n: 1 },
  ...more,
});

describe("CAC month by month", () => {
  it("is said from the first month with an answer to the last complete one", () => {
    const months = [month("2026-01", null), month("2026-02", 50), month("2026-03", null), month("2026-04", 80), month("2026-05", 900, { running: true })];
    expect(findingOf(months)).toEqual({ direction: "rose", month: "2026-04", now: 80, earlier: "2026-02", was: 50 });
  });

  it("says nothing from one month, nor whether equal months moved", () => {
    expect(findingOf([month("2026-02", 50)])).toBeNull();
    expect(findingOf([month("2026-02", 50), month("2026-03", 50)])?.direction).toBe("stayed");
  });

  it("shows the categories that cost something, also where credits outweigh", () => {
    const credit = month("2026-02", 50, { spend: { media: 0, salaries: 0, tools: -3, other: 0 } });
    expect(categoriesIn([month("2026-01", 10), credit])).toEqual(["media", "tools"]);
  });
});

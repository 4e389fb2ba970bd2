import { describe, expect, it } from "vitest";
import type { BreakdownRow } from "@/server/kpis/types";
import { nextSort, readSort, sortRows } from "./prepare-breakdown";

const row = (value: string, ltv: number | null, customers = 50): BreakdownRow => ({
  value,
  customers,
  everPaid: customers,
  metrics: { "ltv.observed": { value: ltv, unit: "money", reason: ltv === null ? "no_customers" : null, warnings: [], n: customers } },
});
const rows = [row("Team", 300, 90), row("Pro", 900, 40), row("Old", null, 0), row("", 9_999, 8), row("~other", 1, 2)];
const sorted = (sort: string) => sortRows(rows, readSort(sort), { ltvId: "ltv.observed", labelOf: (value) => value }).map(({ value }) => value);

describe("LTV by group", () => {
  it.each([
    ["-ltv", ["Pro", "Team", "Old", "", "~other"]],
    ["ltv", ["Team", "Pro", "Old", "", "~other"]],
    ["name", ["Old", "Pro", "Team", "", "~other"]],
    ["-customers", ["Team", "Pro", "Old", "", "~other"]],
  ])("by %s", (sort, order) => {
    expect(sorted(sort)).toEqual(order);
  });

  it("stays as it came when the address names no column", () => {
    expect(sorted("luck")).toEqual(["Team", "Pro", "Old", "", "~other"]);
  });

  it("turns round when chosen again, and begins with the largest or with a", () => {
    expect([nextSort(null, "ltv"), nextSort(readSort("-ltv"), "ltv"), nextSort(readSort("-ltv"), "name"), nextSort(readSort("name"), "name")]).toEqual(["-ltv", "ltv", "name", "-name"]);
  });
});

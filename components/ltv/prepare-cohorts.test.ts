import { expect, it } from "vitest";
import type { CohortAge } from "@/server/metrics/kpis/types";
import { cellWindows, readView, toHeatRows } from "./prepare-cohorts";

const at = (age: number, retention: number): CohortAge => ({ age, month: "2026-01", customers: 1, mrr: 1n, retention, revenue: 1.2, ltv: 400 });

it("puts retention at its age, whatever ages are missing", () => {
  expect(toHeatRows([{ cohort: "2026-01", acquired: 10, ages: [at(0, 1), at(2, 0.8)] }], "retention")).toEqual([{ id: "2026-01", cells: [1, null, 0.8] }]);
});

it("has MRR and margin at the same ages", () => {
  const cohorts = [{ cohort: "2026-01", acquired: 10, ages: [at(0, 1)] }];
  expect([toHeatRows(cohorts, "mrr")[0]?.cells, toHeatRows(cohorts, "margin")[0]?.cells]).toEqual([[1.2], [400]]);
  expect([readView("margin"), readView("luck"), readView(null)]).toEqual(["margin", "retention", "retention"]);
});

it("leaves a cohort without a complete month empty", () => {
  expect(toHeatRows([{ cohort: "2026-01", acquired: 10, ages: [] }], "retention")).toEqual([{ id: "2026-01", cells: [] }]);
});

it("knows the month at whose end a cell stands", () => {
  const windowOf = cellWindows([{ cohort: "2025-11", acquired: 10, ages: [{ ...at(2, 0.8), month: "2026-01" }] }]);
  expect([windowOf("2025-11", 2), windowOf("2025-11", 1)]).toEqual([{ from: "2026-01", to: "2026-01" }, undefined]);
});

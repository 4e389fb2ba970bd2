import { describe, expect, it } from "vitest";
import { LTV_METHODS } from "../settings";
import { cohortsOf } from "../test/cohorts";
import { kpiInputOf } from "../test/kpi-input";
import { cohortTable } from "./cohort-table";
import { KPI_IDS, kpis } from "./kpis";
import { lifeCurve } from "./life-curve";
import { prediction } from "./prediction";
import { sensitivity } from "./sensitivity";
import { series } from "./series";
import type { KpiInput } from "./types";

const monthly = cohortsOf({ kind: "sbg", alpha: 0.9, beta: 8 }, { size: 300, months: 30, last: "2026-04" });
const yearly = cohortsOf({ kind: "sbg", alpha: 1.5, beta: 6 }, { size: 60, months: 30, last: "2026-04", termMonths: 12 });
const fresh = (): KpiInput => structuredClone(kpiInputOf([], { cells: [...monthly, ...yearly], terms: [{ termMonths: 12, cells: yearly }], spend: [], acquisition: [] }));

function everything(input: KpiInput) {
  const methods = LTV_METHODS.map((ltvMethod) => sensitivity({ ...input, settings: { ...input.settings, ltvMethod } }));
  const { terms, ...predicted } = prediction(input, { horizon: 24 });
  const told = terms.map((term) => ({ ...term, residualMonths: term.residualMonths() }));
  return [kpis(input, KPI_IDS), series(input, ["mrr", "nrr", "ltv.observed"]), lifeCurve(input), predicted, told, methods, cohortTable(input.cells, input.dataDate)];
}

describe("cells that many requests share", () => {
  it("are changed by no computation, and answer the same whatever was asked of them before", () => {
    const shared = frozen(fresh());
    const other = { ...shared, range: { from: "2025-01", to: "2025-06" } };
    const earlier = { ...shared, dataDate: "2026-03-31", range: { from: "2026-03", to: "2026-03" } };
    for (const input of [shared, other, shared, earlier, shared]) expect(everything(input)).toEqual(everything({ ...structuredClone(input) }));
  });

  it("are summed and fitted once: a second answer looks at less than half as many", () => {
    const shared = fresh();
    const read = counted(shared);
    everything(read.input);
    const first = read.count();
    everything(read.input);
    expect(read.count() - first).toBeLessThan(first / 2);
  });
});

function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

/** Counts how often a cell's opening is looked at: it is what sums and risk tables begin with. */
function counted(input: KpiInput) {
  let count = 0;
  const cells = input.cells.map(({ openingCustomers, ...cell }) =>
    Object.defineProperty({ ...cell, openingCustomers }, "openingCustomers", { enumerable: true, get: () => ((count += 1), openingCustomers) }),
  );
  return { input: { ...input, cells }, count: () => count };
}

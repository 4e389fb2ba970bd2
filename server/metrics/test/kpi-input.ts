import type { KpiInput } from "../kpis/types";
import { DEFAULT_SETTINGS } from "../settings";
import { cellsOf, type TestCustomer } from "./simulate-cells";

export const many = (count: number, customer: TestCustomer): TestCustomer[] => Array.from({ length: count }, () => customer);

/** What the facts of these customers would be at the end of April 2026, unless told otherwise. */
export function kpiInputOf(customers: TestCustomer[], more: Partial<KpiInput> = {}): KpiInput {
  return {
    cells: cellsOf(customers),
    tenureCells: [],
    dataDate: "2026-04-30",
    range: { from: "2026-04", to: "2026-04" },
    settings: DEFAULT_SETTINGS,
    ...more,
  };
}

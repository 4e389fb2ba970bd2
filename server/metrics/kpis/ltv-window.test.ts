import { describe, expect, it } from "vitest";
import { many, kpiInputOf } from "../test/kpi-input";
import { historyOf } from "./history";
import { ltvWindow } from "./ltv-window";

const range = { from: "2026-02", to: "2026-04" };
const months = 30;
/** So many customers of 10.00 since November 2023. */
const loyal = (customers: number) => many(customers, { from: "2023-11", mrr: Array.from({ length: months }, () => 1000) });

/** The window of a hundred customers, some of them in longer terms. */
function windowWith(terms: { termMonths: number; customers: number }[]) {
  const bound = terms.reduce((total, { customers }) => total + customers, 0);
  const input = kpiInputOf([...loyal(100 - bound), ...terms.flatMap(({ customers }) => loyal(customers))], {
    range,
    terms: terms.map(({ termMonths, customers }) => ({ termMonths, cells: kpiInputOf(loyal(customers)).cells })),
  });
  return ltvWindow(historyOf(input), range).window;
}

describe("the months that LTV's rates are pooled over", () => {
  it("are six, unless a tenth of the MRR is bound for longer: twelve then, and 24 for terms of two years", () => {
    const six = { from: "2025-11", to: "2026-04" };
    const twelve = { from: "2025-05", to: "2026-04" };
    expect(windowWith([])).toEqual(six);
    expect(windowWith([{ termMonths: 12, customers: 9 }])).toEqual(six);
    expect(windowWith([{ termMonths: 12, customers: 10 }])).toEqual(twelve);
    expect(windowWith([{ termMonths: 24, customers: 10 }])).toEqual({ from: "2024-05", to: "2026-04" });
    expect(windowWith([{ termMonths: 3, customers: 60 }])).toEqual(six);
  });

  it("are not lengthened to two years by few, though together with the yearly ones they are a tenth", () => {
    expect(windowWith([{ termMonths: 12, customers: 6 }, { termMonths: 24, customers: 5 }])).toEqual({ from: "2025-05", to: "2026-04" });
  });
});

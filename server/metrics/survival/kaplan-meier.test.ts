import { describe, expect, it } from "vitest";
import type { TenureCell } from "../cells";
import { cellsOf, type TestCustomer } from "../test/simulate-cells";
import { kaplanMeier } from "./kaplan-meier";
import { logRank } from "./log-rank";
import { monthlyRiskTable, renewalRiskTable, renewalTenureTable, riskTableOf, tenureRiskTable } from "./risk-table";

/** R's `aml` (Miller, Survival Analysis, 1981): weeks to relapse, 1 = relapsed, 0 = still in remission when last seen. */
const maintained = { times: [9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161], events: [1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0] };
const nonmaintained = { times: [5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45], events: [1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1] };
const tableOf = ({ times, events }: typeof maintained) => riskTableOf(times, events);

describe("Kaplan–Meier, held to R's survfit on aml", () => {
  const { rows, median } = kaplanMeier(tableOf(maintained));
  const at = (time: number) => rows.find((row) => row.time === time);

  it.each([
    [9, 0.909], // 1 − 1/11
    [13, 0.818], // × (1 − 1/10)
    [18, 0.716], // × (1 − 1/8): one was last seen at 13
    [23, 0.614],
    [31, 0.491],
    [34, 0.368],
    [48, 0.184],
  ])("S(%i) = %f", (time, survival) => {
    expect(at(time)?.survival).toBeCloseTo(survival, 3);
  });

  it("has R's log-transformed 95 % interval and median", () => {
    expect(at(9)?.lower).toBeCloseTo(0.754, 3);
    expect(at(9)?.upper).toBe(1);
    expect(at(23)?.lower).toBeCloseTo(0.377, 3);
    expect(at(23)?.upper).toBeCloseTo(0.999, 3);
    expect(median).toBe(31);
  });

  it("has no interval once everybody is gone, and no median while half remain", () => {
    const gone = kaplanMeier(riskTableOf([1, 2], [1, 1]));
    expect(gone.rows.at(-1)).toMatchObject({ survival: 0, stdError: null, lower: null, upper: null });
    expect(gone.median).toBe(1.5); // rests exactly on a half from 1 to 2
    expect(kaplanMeier(riskTableOf([1, 2, 3], [1, 0, 0])).median).toBeNull();
  });
});

describe("log-rank, held to R's survdiff on aml", () => {
  it("χ² = 3.396, p = .07", () => {
    const test = logRank([tableOf(maintained), tableOf(nonmaintained)]);
    expect(test?.chiSquare).toBeCloseTo(3.396, 3);
    expect(test?.p).toBeCloseTo(0.07, 2);
    expect(test?.observed).toEqual([7, 11]);
    expect(test?.expected[0]).toBeCloseTo(10.69, 2);
    expect(test?.expected[1]).toBeCloseTo(7.31, 2);
  });

  it("finds no difference between a group and itself, and none where nothing happened", () => {
    expect(logRank([tableOf(maintained), tableOf(maintained)])?.chiSquare).toBeCloseTo(0, 12);
    expect(logRank([riskTableOf([5], [0]), riskTableOf([5], [0])])).toBeNull();
    expect(logRank([tableOf(maintained)])).toBeNull();
  });

  it("takes three groups", () => {
    const test = logRank([tableOf(maintained), tableOf(nonmaintained), riskTableOf([50, 60], [1, 1])]);
    expect(test?.df).toBe(2);
    expect(test?.p).toBeGreaterThan(0);
  });
});

describe("the risk table of cells", () => {
  const many = (count: number, customer: TestCustomer) => Array.from({ length: count }, () => customer);
  const cells = cellsOf([
    ...many(10, { from: "2026-01", mrr: [5, 5, 5, 5] }),
    ...many(4, { from: "2026-01", mrr: [5, 0, 5, 5] }),
    ...many(6, { from: "2026-02", mrr: [5, 5, 0] }),
  ]);

  it("puts those who return at risk again, and censors at the data date", () => {
    expect(monthlyRiskTable(cells, "2026-04-30")).toEqual([
      { time: 0, atRisk: 20, events: 0 },
      { time: 1, atRisk: 20, events: 4 },
      { time: 2, atRisk: 16, events: 6 }, // 10 of January and 6 of February; the 4 are out
      { time: 3, atRisk: 14, events: 0 },
    ]);
    expect(monthlyRiskTable(cells, "2026-04-29").at(-1)).toEqual({ time: 2, atRisk: 10, events: 0 });
    expect(monthlyRiskTable(cells, "2026-04-30", "2026-04").map(({ time }) => time)).toEqual([2, 3]);
  });

  it("makes ages 0 and 1 one renewal, and takes a quarter only when it is over", () => {
    expect(renewalRiskTable(cells, "2026-04-30", 1)).toEqual([
      { time: 1, atRisk: 20, events: 4 },
      { time: 2, atRisk: 16, events: 6 },
      { time: 3, atRisk: 14, events: 0 },
    ]);
    expect(renewalRiskTable(cells, "2026-04-30", 3)).toEqual([{ time: 1, atRisk: 14, events: 4 }]);
  });
});

describe("the risk table of tenures", () => {
  const tenure = (tenureMonths: number, customers: number, churned: number): TenureCell => ({ tenureMonths, customers, churned, churnedUndated: churned, lastMrr: 0n, churnedMrr: 0n });
  // Of ten, one left at once and two after a month; of the seven who lived longer, one left in month 4.
  const tenures = [tenure(0, 1, 1), tenure(1, 2, 2), tenure(3, 3, 0), tenure(4, 4, 1)];

  it("has everybody at risk at every age up to their own", () => {
    expect(tenureRiskTable(tenures)).toEqual([
      { time: 0, atRisk: 10, events: 1 },
      { time: 1, atRisk: 9, events: 2 },
      { time: 2, atRisk: 7, events: 0 },
      { time: 3, atRisk: 7, events: 0 },
      { time: 4, atRisk: 4, events: 1 },
    ]);
  });

  it("gives the curve that one duration per customer gives", () => {
    const subjects = tenures.flatMap(({ tenureMonths, customers, churned }) => Array.from({ length: customers }, (_, index) => ({ time: tenureMonths, event: index < churned ? 1 : 0 })));
    const direct = kaplanMeier(riskTableOf(subjects.map(({ time }) => time), subjects.map(({ event }) => event)));
    const survivalOf = (curve: typeof direct) => curve.rows.filter(({ events }) => events > 0).map(({ time, survival }) => [time, survival]);
    expect(survivalOf(kaplanMeier(tenureRiskTable(tenures)))).toEqual(survivalOf(direct));
  });

  it("counts renewals: who left at once left in the first period, who is still in it tells nothing of it", () => {
    // Quarters: 1 + 2 left in the first; the seven others completed it; one of those beyond a quarter left in the second.
    expect(renewalTenureTable(tenures, 3)).toEqual([
      { time: 1, atRisk: 10, events: 3 },
      { time: 2, atRisk: 1, events: 1 },
    ]);
    expect(renewalTenureTable([tenure(0, 5, 5)], 1)).toEqual([{ time: 1, atRisk: 5, events: 5 }]);
    expect(renewalTenureTable([tenure(0, 5, 0)], 1)).toEqual([]);
  });
});

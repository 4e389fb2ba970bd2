import { describe, expect, it } from "vitest";
import { kpiInputOf, many } from "../test/kpi-input";
import { generator } from "../test/random";
import { simulateBase, type World } from "../test/simulate-base";
import { compareReferred } from "./comparison";

const world: World = { joining: 40, months: 12, last: "2026-04", churn: 0.05, meanMrr: 5_000 };

function compare(seed: number, referred: World, others: World) {
  const random = generator(seed);
  const input = (shape: World) => kpiInputOf([], { cells: simulateBase(shape, random) });
  return compareReferred(input(referred), input(others));
}

describe("referred customers against the others", () => {
  it("recovers a planted difference: 18 % less churn, 13.2 % more spend", () => {
    const large = { ...world, joining: 1_500 };
    const { lifts, logRank, referred } = compare(3, { ...large, churn: 0.05 * 0.82, meanMrr: 5_000 * 1.132 }, large);
    for (const [lift, planted] of [[lifts.loyalty, 0.18], [lifts.arpa, 0.132]] as const) {
      expect(lift?.interval.low).toBeLessThan(planted);
      expect(lift?.interval.high).toBeGreaterThan(planted);
      expect(lift).toMatchObject({ significant: true, benchmark: planted });
    }
    expect(lifts.ltv?.significant).toBe(true);
    expect(lifts.ltv?.n.referred).toBe(referred.customers);
    expect(logRank?.p).toBeLessThan(0.001);
    expect(referred.curve.rows[0]?.atRisk).toBe(referred.acquired);
  });

  it("finds nothing where nothing was planted, in at least 90 of 100 seeds", () => {
    const found = Array.from({ length: 100 }, (_, index) => compare(7_919 * (index + 1), { ...world, joining: 15 }, world));
    const quiet = (of: (comparison: (typeof found)[number]) => boolean) => found.filter((comparison) => !of(comparison)).length;
    expect(quiet(({ lifts }) => lifts.loyalty?.significant === true)).toBeGreaterThanOrEqual(90);
    expect(quiet(({ lifts }) => lifts.ltv?.significant === true)).toBeGreaterThanOrEqual(90);
    expect(quiet(({ lifts }) => lifts.arpa?.significant === true)).toBeGreaterThanOrEqual(90);
    expect(quiet(({ logRank }) => (logRank?.p ?? 1) < 0.05)).toBeGreaterThanOrEqual(90);
  });

  it("is silent about how much less a group leaves that nobody has left yet, and about an empty one", () => {
    const loyal = kpiInputOf(many(40, { from: "2025-10", mrr: [900, 900, 900, 900, 900, 900, 900] }));
    const leaving = kpiInputOf([...many(30, { from: "2025-10", mrr: [900, 900, 900, 900, 900, 900, 900] }), ...many(20, { from: "2025-10", mrr: [900, 900, 900, 900, 900, 900, 0] })]);
    const { lifts, referred } = compareReferred(loyal, leaving);
    expect(referred.churn.value).toBe(0);
    expect(lifts).toMatchObject({ loyalty: null, arpa: { of: { referred: expect.any(Number) as number } } });
    expect(compareReferred(kpiInputOf([]), leaving)).toMatchObject({ logRank: null, lifts: { loyalty: null, ltv: null, arpa: null } });
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differenceOf, holm } from "./difference";
import { jeffreys } from "./proportion";

const of = (value: number, low: number, high: number) => ({ value, interval: { low, high, level: 0.95 } });

describe("a difference of two estimates", () => {
  it("of intervals as wide on both sides has the root of the sum of squares: 10 ± 3 and 6 ± 4 are 4 ± 5", () => {
    const { value, interval, p } = differenceOf(of(10, 7, 13), of(6, 2, 10));
    expect([value, interval.low, interval.high]).toEqual([4, -1, 9]);
    // z = 4 ÷ (5 ÷ 1.96) = 1.568: 11.7 % of normals are as far out.
    expect(p).toBeCloseTo(0.1169, 4);
  });

  // 56 of 70 against 48 of 80 by Jeffreys: the published score interval for these counts (Newcombe, 1998, table II) is .0524 to .3339.
  it("of two proportions is close to Newcombe's", () => {
    const side = (events: number, n: number) => ({ value: events / n, interval: jeffreys(events, n, 0.95) });
    const { value, interval } = differenceOf(side(56, 70), side(48, 80));
    expect(value).toBeCloseTo(0.2, 12);
    expect(interval.low).toBeCloseTo(0.0524, 2);
    expect(interval.high).toBeCloseTo(0.3339, 2);
  });

  it("is below 5 % just where the interval is beyond 0, and turns its sign when the two change places", () => {
    const bounded = fc.tuple(fc.double({ min: -50, max: 50, noNaN: true }), fc.double({ min: 0.01, max: 9, noNaN: true }), fc.double({ min: 0.01, max: 9, noNaN: true })).map(([value, down, up]) => of(value, value - down, value + up));
    fc.assert(
      fc.property(bounded, bounded, (one, other) => {
        const there = differenceOf(one, other);
        const back = differenceOf(other, one);
        expect(back.value).toBeCloseTo(-there.value, 9);
        expect(back.interval.low).toBeCloseTo(-there.interval.high, 9);
        expect(back.p).toBeCloseTo(there.p, 9);
        const facing = there.value >= 0 ? there.interval.low : -there.interval.high;
        if (Math.abs(facing) > 1e-6) expect(there.p < 0.05).toBe(facing > 0);
      }),
    );
  });
});

describe("a difference of two proportions", () => {
  const side = (events: number, n: number) => ({ value: events / n, interval: jeffreys(events, n, 0.95), at: (level: number) => jeffreys(events, n, level) });

  it("is as probable as few customers allow: 1 of 416 against 1,310 of 50,000 is not the billionth that a normal makes of it", () => {
    // With the larger rate for known, exactly 1 or none of 416 has probability 1.9e-4 on one side.
    const { p } = differenceOf(side(1, 416), side(1_310, 50_000));
    expect(p).toBeGreaterThan(1e-5);
    expect(p).toBeLessThan(1e-3);
  });

  it("is close to the test of large numbers where there are many: 56 of 70 and 48 of 80", () => {
    // Pooled z = 0.2 ÷ √(104/150 × 46/150 × (1/70 + 1/80)) = 2.650.
    expect(differenceOf(side(56, 70), side(48, 80)).p).toBeCloseTo(0.008, 2);
    expect(differenceOf(side(10, 100), side(10, 100)).p).toBe(1);
  });

  it("is below 5 % just where the interval is beyond 0, whichever is taken from the other", () => {
    const counted = fc.integer({ min: 1, max: 5_000 }).chain((n) => fc.integer({ min: 0, max: n }).map((events) => side(events, n)));
    fc.assert(
      fc.property(counted, counted, (one, other) => {
        const there = differenceOf(one, other);
        expect(differenceOf(other, one).p).toBeCloseTo(there.p, 6);
        const facing = there.value >= 0 ? there.interval.low : -there.interval.high;
        if (Math.abs(facing) > 1e-6) expect(there.p < 0.05).toBe(facing > 0);
      }),
    );
  });
});

describe("Holm's correction", () => {
  it("of .01, .04, .03 and .005 is .03, .06, .06 and .02", () => {
    const expected = [0.03, 0.06, 0.06, 0.02];
    holm([0.01, 0.04, 0.03, 0.005]).forEach((p, index) => expect(p).toBeCloseTo(expected[index]!, 12));
  });

  it("of one test is that test, of none nothing, and never beyond 1", () => {
    expect(holm([0.2])).toEqual([0.2]);
    expect(holm([])).toEqual([]);
    expect(holm([0.9, 0.8])).toEqual([1, 1]);
  });
});

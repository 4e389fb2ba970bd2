import fc from "fast-check";
import { expect, it } from "vitest";
import { recentMoves, type SizeOfDay } from "./recent-moves";

const size = (day: string, customers: number, came: number | null = null, went = came): SizeOfDay => ({ day, customers, came, went });

it("counts who came and went after the day a month ago, whatever was counted on it", () => {
  const sizes = [size("2026-09-01", 100), size("2026-10-20", 110, 14, 4), size("2026-11-05", 115, 8, 3), size("2026-11-25", 108, 2, 9)];
  expect(recentMoves(sizes, 30)).toEqual({ since: "2026-10-26", customers: 110, came: 10, went: 12 });
});

it("begins anew where it was first counted, or its rule changed", () => {
  const first = [size("2026-11-20", 40), size("2026-11-24", 43, 4, 1)];
  expect(recentMoves(first, 30)).toEqual({ since: "2026-11-20", customers: 40, came: 4, went: 1 });
  expect(recentMoves([...first, size("2026-11-25", 900), size("2026-11-26", 902, 2, 0)], 30)).toEqual({ since: "2026-11-25", customers: 900, came: 2, went: 0 });
});

it("says nothing where nothing was counted since", () => {
  expect(recentMoves([], 30)).toBeNull();
  expect(recentMoves([size("2026-11-20", 40)], 30)).toBeNull();
  expect(recentMoves([size("2026-11-20", 40), size("2026-11-21", 900)], 30)).toBeNull();
});

it("adds up to how many there are now", () => {
  const steps = fc.array(fc.record({ gap: fc.integer({ min: 1, max: 20 }), came: fc.nat(50), went: fc.nat(50), anew: fc.boolean() }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(steps, (moves) => {
      let [day, customers] = [Date.UTC(2026, 0, 1), 1000];
      const sizes = moves.map(({ gap, came, went, anew }, index) => {
        day += gap * 86_400_000;
        const began = index === 0 || anew;
        customers = began ? came * 7 : customers + came - went;
        return { day: new Date(day).toISOString().slice(0, 10), customers, came: began ? null : came, went: began ? null : went };
      });
      const told = recentMoves(sizes, 30);
      expect(told === null || told.customers + told.came - told.went === sizes.at(-1)?.customers).toBe(true);
    }),
  );
});

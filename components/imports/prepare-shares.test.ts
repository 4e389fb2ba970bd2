import fc from "fast-check";
import { expect, test } from "vitest";
import { prepareShares } from "./prepare-shares";

test("three thirds print 33.4, 33.3, 33.3 and not 99.9 in all", () => {
  expect(prepareShares([1, 1, 1])).toEqual([334, 333, 333]);
});

test("187 + 412 + 4,588 + 27 of 5,214 rows are 3.6, 7.9, 88.0 and 0.5 %", () => {
  expect(prepareShares([187, 412, 4588, 27])).toEqual([36, 79, 880, 5]);
});

test("no rows have no shares", () => {
  expect(prepareShares([0, 0])).toEqual([0, 0]);
});

test("whatever the counts, the shares add up and none is off by a whole tenth", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 9 }), (counts) => {
      const total = counts.reduce((sum, count) => sum + count, 0);
      const shares = prepareShares(counts);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total === 0 ? 0 : 1000);
      for (const [index, count] of counts.entries()) {
        if (total > 0) expect(Math.abs((shares[index] ?? 0) - (count * 1000) / total)).toBeLessThan(1);
      }
    }),
  );
});

import { describe, expect, it } from "vitest";
import { wholeValue } from "./whole-value";

describe("what a customer is worth in all", () => {
  it.each([
    [{ toDate: 4800n, residual: 12_000n }, 16_800n],
    [{ toDate: 4800n, residual: null }, 4800n],
    [{ toDate: null, residual: 12_000n }, 12_000n],
    [{ toDate: -500n, residual: 200n }, -300n],
    [{ toDate: null, residual: null }, null],
  ])("of %o is %s", (parts, whole) => {
    expect(wholeValue(parts)).toBe(whole);
  });
});

import { describe, expect, it } from "vitest";
import { lonely, pathOf, strokeOf } from "./prepare-path";

const at = (x: number) => ({ x, y: 10 });

describe("paths", () => {
  it("leaves a gap where a value is missing", () => {
    expect(pathOf([at(0), at(1), null, at(3), at(4)])).toBe("M0 10L1 10M3 10L4 10");
  });

  it("finds the value that stands between two gaps", () => {
    expect(lonely([null, at(1), null, at(3), at(4)])).toEqual([at(1)]);
  });

  it("draws the running month dotted, joined to the last complete one", () => {
    const stroke = strokeOf([at(0), at(1), at(2)], [false, false, true]);
    expect(stroke.solid).toBe("M0 10L1 10");
    expect(stroke.dotted).toBe("M1 10L2 10");
  });

  it("does not bridge a gap with dots", () => {
    expect(strokeOf([at(0), null, at(2)], [false, false, true]).dotted).toBe("M2 10");
  });
});

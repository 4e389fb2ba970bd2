import { describe, expect, it } from "vitest";
import { prepareSparkline, type SparkPoint } from "./prepare-sparkline";

const month = (value: number | null, running = false): SparkPoint => ({ month: "2026-10", value, running });

describe("sparkline", () => {
  it("marks the last complete month, not the running one", () => {
    const line = prepareSparkline([month(1), month(2), month(3, true)], null, 108, 50);
    expect(line?.latest).toEqual({ x: 54, y: 25 });
    expect(line?.dotted).toBe("M54 25L104 5");
  });

  it("keeps the target inside the frame", () => {
    expect(prepareSparkline([month(1), month(2)], 3, 108, 50)?.targetY).toBe(5);
  });

  it("leaves a gap for a month without an answer", () => {
    expect(prepareSparkline([month(1), month(null), month(2), month(2)], null, 108, 50)?.solid).toBe("M4 45M70.7 5L104 5");
  });

  it("draws nothing when no month has an answer", () => {
    expect(prepareSparkline([month(null), month(null)], 5, 108, 50)).toBeNull();
  });
});

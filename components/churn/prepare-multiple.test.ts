import { describe, expect, it } from "vitest";
import { biggestMove, prepareMultiple } from "./prepare-multiple";

const points = [4, 8, 2, 1].map((customers, index) => ({ month: `2026-0${index + 5}`, running: index === 3, customers }));
const frame = { highest: 8, range: { from: "2026-06", to: "2026-07" }, width: 122, height: 60 };

describe("small multiples", () => {
  it("share one scale, shade the months shown, and dot the running one", () => {
    const multiple = prepareMultiple(points, frame);
    expect(multiple?.first).toMatchObject({ x: 6, y: 36, value: 4 });
    expect(multiple?.latest).toMatchObject({ value: 2 });
    expect(multiple?.dotted).not.toBe("");
    expect([multiple?.band?.x, multiple?.band?.width]).toEqual([22.7, 66.7]);
    expect(prepareMultiple(points, { ...frame, highest: 80 })?.first.y).toBeGreaterThan(multiple?.first.y ?? 0);
  });

  it("have no band where the months shown lie elsewhere, and nothing to draw without a month", () => {
    expect(prepareMultiple(points, { ...frame, range: { from: "2025-01", to: "2025-02" } })?.band).toBeNull();
    expect(prepareMultiple([], frame)).toBeNull();
  });

  it("say what moved most, of what somebody said", () => {
    const row = (name: string, now: number, before: number | null) => ({ parts: [name], now, before });
    expect(biggestMove([row("dear", 84, 92), row("setup", 33, 58), row("", 1, 99)])?.parts).toEqual(["setup"]);
    expect(biggestMove([row("dear", 84, null), row("setup", 33, 33)])).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { prepareLine, type LinePoint } from "./prepare-line";

const frame = { width: 200, height: 120, left: 0, right: 0, top: 0, bottom: 20 };
const ours = (points: LinePoint[]) => [{ id: "now", role: "ours" as const, points }];

describe("line chart", () => {
  it("starts money at zero", () => {
    const chart = prepareLine({ series: ours([{ x: 1, y: 50 }, { x: 2, y: 100 }]), fromZero: true, xTicks: [1, 2] }, frame);
    expect(chart?.yTicks[0]).toEqual({ value: 0, at: 100 });
    expect(chart?.lines[0]?.last).toMatchObject({ x: 200, y: 0, value: 100 });
  });

  it("lets a rate start where it lives", () => {
    const chart = prepareLine({ series: ours([{ x: 1, y: 0.9 }, { x: 2, y: 1 }]), fromZero: false, xTicks: [] }, frame);
    expect(chart?.yTicks[0]?.value).toBe(0.9);
  });

  it("keeps thresholds in view", () => {
    const chart = prepareLine(
      { series: ours([{ x: 1, y: 10 }, { x: 2, y: 20 }]), thresholds: [{ id: "cac", y: 40, tone: "loss" }], fromZero: true, xTicks: [] },
      frame,
    );
    expect(chart?.thresholds[0]?.at).toBeGreaterThanOrEqual(0);
  });

  it("draws what is projected dotted and its band around it", () => {
    const chart = prepareLine(
      {
        series: ours([
          { x: 1, y: 10 },
          { x: 2, y: 20, projected: true, low: 15, high: 25 },
          { x: 3, y: 30, projected: true, low: 20, high: 40 },
        ]),
        fromZero: true,
        xTicks: [],
      },
      frame,
    );
    expect(chart?.lines[0]?.solid).toMatch(/^M[^L]*$/);
    expect(chart?.lines[0]?.dotted.match(/L/g)).toHaveLength(2);
    expect(chart?.lines[0]?.band).toMatch(/Z$/);
  });

  it("puts a mark where its values lie", () => {
    const chart = prepareLine({ series: ours([{ x: 0, y: 0 }, { x: 2, y: 100 }]), marks: [{ id: "covered", x: 1, y: 50 }], fromZero: true, xTicks: [] }, frame);
    expect(chart?.marks).toEqual([{ id: "covered", x: 100, y: 50, turned: false }]);
  });

  it("leaves out ticks beyond the data", () => {
    const chart = prepareLine({ series: ours([{ x: 1, y: 1 }, { x: 13, y: 2 }]), fromZero: true, xTicks: [1, 12, 24] }, frame);
    expect(chart?.xTicks.map((tick) => tick.value)).toEqual([1, 12]);
  });

  it("draws nothing from gaps alone", () => {
    expect(prepareLine({ series: ours([{ x: 1, y: null }]), fromZero: true, xTicks: [] }, frame)).toBeNull();
  });

  it("marks a spot, named on the side that has room, and reaches as far as its neighbours do", () => {
    const points = [{ x: 0, y: 0 }, { x: 10, y: 50 }];
    const chart = prepareLine({ series: ours(points), fromZero: true, xTicks: [], marks: [{ id: "early", x: 2, y: 10 }, { id: "late", x: 8, y: 40 }], reach: 100 }, frame);
    expect(chart?.marks).toEqual([{ id: "early", x: 40, y: 90, turned: false }, { id: "late", x: 160, y: 60, turned: true }]);
    expect(chart?.yTicks.at(-1)).toEqual({ value: 100, at: 0 });
  });
});

import { describe, expect, it } from "vitest";
import { prepareWaterfall, type WaterfallStep } from "./prepare-waterfall";

const upwards = { from: 300, to: 0, ticks: 5 };

const study: WaterfallStep[] = [
  { id: "opening", kind: "opening", amount: 666_930 },
  { id: "new", kind: "gain", amount: 68_270 },
  { id: "expansion", kind: "gain", amount: 27_386 },
  { id: "reactivation", kind: "gain", amount: 1_750 },
  { id: "contraction", kind: "loss", amount: -9_312 },
  { id: "churn", kind: "loss", amount: -42_598 },
  { id: "closing", kind: "closing", amount: 712_426 },
];

describe("waterfall", () => {
  it("breaks the axis when the totals dwarf the movements, and says where it starts", () => {
    const chart = prepareWaterfall(study, upwards);
    expect(chart.axisStart).toBe(650_000);
    expect(chart.ticks.map((tick) => tick.value)).toEqual([650_000, 675_000, 700_000, 725_000, 750_000, 775_000]);
  });

  it("starts each movement where the one before it ended", () => {
    const { bars } = prepareWaterfall(study, upwards);
    for (const index of [1, 2, 3, 4, 5]) expect(bars[index]?.start).toBe(bars[index - 1]?.carry);
    expect(bars[5]?.end).toBe(bars[6]?.end);
  });

  it("starts at zero when the movements are large", () => {
    const chart = prepareWaterfall(
      [
        { id: "opening", kind: "opening", amount: 0 },
        { id: "new", kind: "gain", amount: 500 },
        { id: "closing", kind: "closing", amount: 500 },
      ],
      upwards,
    );
    expect(chart.axisStart).toBeNull();
    expect(chart.bars[1]).toMatchObject({ start: 300, end: 0 });
  });

  it("stands still when there is nothing", () => {
    const { bars } = prepareWaterfall([{ id: "opening", kind: "opening", amount: 0 }], upwards);
    expect(bars[0]?.start).toBe(bars[0]?.end);
  });
});

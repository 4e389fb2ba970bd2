import { linearScale, niceTicks, px, type Domain } from "./prepare-scale";

/** What changes an amount from one end of a period to the other; losses are negative. */
export type WaterfallStep = {
  id: string;
  kind: "opening" | "gain" | "loss" | "closing";
  amount: number;
};

export type WaterfallBar = WaterfallStep & {
  /** Where the bar begins and ends on the value axis, in pixels. */
  start: number;
  end: number;
  /** Where the line to the next bar runs. */
  carry: number;
};

export type Waterfall = {
  bars: WaterfallBar[];
  /** Values of the grid lines, with their place. */
  ticks: { value: number; at: number }[];
  /** Set when the axis does not start at zero: the totals are drawn broken. */
  axisStart: number | null;
};

/** Below this share of the totals, movements would be slivers on an axis from zero. */
const readableShare = 0.35;

export function prepareWaterfall(steps: readonly WaterfallStep[], axis: { from: number; to: number; ticks: number }): Waterfall {
  const levels = levelsOf(steps);
  const domain = domainOf(levels, axis.ticks);
  const grid = niceTicks(domain, axis.ticks);
  const shown: Domain = { low: domain.low, high: Math.max(domain.high, grid.at(-1) ?? domain.high) };
  const scale = linearScale(shown, axis.from, axis.to);
  return {
    bars: steps.map((step, index) => {
      const level = levels[index] ?? { before: 0, after: 0 };
      const total = step.kind === "opening" || step.kind === "closing";
      return { ...step, start: px(scale(total ? shown.low : level.before)), end: px(scale(level.after)), carry: px(scale(level.after)) };
    }),
    ticks: grid.filter((value) => value >= shown.low).map((value) => ({ value, at: px(scale(value)) })),
    axisStart: shown.low === 0 ? null : shown.low,
  };
}

/** Where the axis starts when it cannot start at zero: the subtitle says it. */
export function axisStartOf(steps: readonly WaterfallStep[], ticks: number): number | null {
  return prepareWaterfall(steps, { from: 0, to: 1, ticks }).axisStart;
}

type Level = { before: number; after: number };

function levelsOf(steps: readonly WaterfallStep[]): Level[] {
  let running = 0;
  return steps.map((step) => {
    const before = running;
    running = step.kind === "opening" || step.kind === "closing" ? step.amount : running + step.amount;
    return { before, after: running };
  });
}

/** From zero while the movements stay readable; else from a round value below the lowest level. */
function domainOf(levels: readonly Level[], ticks: number): Domain {
  const all = levels.map((level) => level.after);
  const low = Math.min(...all);
  const high = Math.max(...all);
  if (low <= 0 || high - low >= readableShare * high) return { low: Math.min(0, low), high: Math.max(high, 0) };
  const room = (high - low) * 0.1;
  const [start = 0] = niceTicks({ low: low - room, high }, ticks);
  return { low: Math.max(0, start), high };
}

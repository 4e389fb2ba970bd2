/** Places on a logarithmic scale, in percent of the width: twice as much is as far everywhere. */
export type RatioScale = {
  at: (ratio: number) => number;
  ticks: { value: number; at: number }[];
};

const marks = [0.1, 0.3, 1, 3, 10, 30, 100, 300];

/** Room for a dot at either end. */
const inset = 4;

/** A scale that holds 1×, the threshold and every ratio; what is at or below nothing stands at its left end. */
export function prepareRatios(ratios: readonly (number | null)[], threshold: number): RatioScale {
  const positive = ratios.filter((ratio): ratio is number => ratio !== null && ratio > 0);
  const low = marks.findLast((mark) => mark <= Math.min(1, ...positive)) ?? Math.min(...positive);
  const high = marks.find((mark) => mark >= Math.max(threshold, ...positive)) ?? Math.max(...positive);
  const [from, to] = [Math.log(low), Math.log(high)];
  const at = (ratio: number) => {
    const share = ratio <= low ? 0 : Math.min(1, (Math.log(ratio) - from) / (to - from));
    return Math.round(10 * (inset + share * (100 - 2 * inset))) / 10;
  };
  return { at, ticks: marks.filter((mark) => mark >= low && mark <= high).map((value) => ({ value, at: at(value) })) };
}

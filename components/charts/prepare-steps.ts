import type { LinePoint } from "./prepare-line";

const DAY = 86_400_000;

/** A local day as a place on an axis of days, and back. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;
export const dayOf = (number: number): string => new Date(Math.round(number) * DAY).toISOString().slice(0, 10);

/** A value that holds from its day on. */
export interface Step {
  on: string;
  value: number;
}

/** Level from each step to the day before the next, and up to the last day: what a value was on a day in between is what it was set to. */
export function stepPoints(steps: readonly Step[], until: string): LinePoint[] {
  return steps.flatMap(({ on, value }, index) => {
    const next = steps[index + 1];
    const from = dayNumber(on);
    const to = next ? dayNumber(next.on) - 1 : dayNumber(until);
    return to > from ? [{ x: from, y: value }, { x: to, y: value }] : [{ x: from, y: value }];
  });
}

/** First days of months within two days, about as many as wanted and evenly apart. */
export function dayTicks(from: string, until: string, wanted: number): number[] {
  const [first, last] = [monthNumber(from) + (from.endsWith("-01") ? 0 : 1), monthNumber(until)];
  const each = Math.max(1, Math.ceil((last - first + 1) / Math.max(1, wanted)));
  const firsts = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return firsts.filter((month) => (last - month) % each === 0).map((month) => dayNumber(`${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}-01`));
}

const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

import { addMonths, lastCompleteMonth, monthOf, monthsIn, runningMonth, trailing, type DateOnly, type MonthRange, type YearMonth } from "./period";

export type PresetId = "last_3" | "last_6" | "last_12" | "all";

export interface Presets {
  presets: { id: PresetId; range: MonthRange }[];
  /** Every month a custom range may begin or end with, the running one included. */
  months: YearMonth[];
  running: YearMonth | null;
  /** The last complete month, or the running one when none is. */
  latest: YearMonth;
}

const lengths: [PresetId, number][] = [
  ["last_3", 3],
  ["last_6", 6],
  ["last_12", 12],
];

/** The ranges a reader chooses from: trailing complete months as far as the history reaches, and all of it. */
export function presetsOf(firstMonth: YearMonth, dataDate: DateOnly): Presets {
  const months = monthsIn({ from: firstMonth, to: monthOf(dataDate) });
  const last = lastCompleteMonth(dataDate);
  const whole: MonthRange = { from: firstMonth, to: last < firstMonth ? firstMonth : last };
  const reachable = lengths.filter(([, count]) => addMonths(last, 1 - count) >= firstMonth);
  return {
    presets: [...reachable.map(([id, count]) => ({ id, range: trailing(last, count) })), { id: "all", range: whole }],
    months,
    running: runningMonth(dataDate),
    latest: whole.to,
  };
}

import { addMonths, lastCompleteMonth, monthOf, monthsIn, quarterOf, runningMonth, trailing, yearOf, type DateOnly, type MonthRange, type YearMonth } from "./period";

export type PresetId = "last_3" | "last_6" | "last_12" | "quarter" | "last_quarter" | "year" | "last_year" | "all";

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

/**
 * The ranges a reader chooses from, as far as the history reaches: trailing complete months, the quarter and the year so
 * far and those before, and all of it.
 */
export function presetsOf(firstMonth: YearMonth, dataDate: DateOnly): Presets {
  const months = monthsIn({ from: firstMonth, to: monthOf(dataDate) });
  const last = lastCompleteMonth(dataDate);
  const whole: MonthRange = { from: firstMonth, to: last < firstMonth ? firstMonth : last };
  const soFar = ({ from }: MonthRange): MonthRange => ({ from, to: last });
  const candidates: Presets["presets"] = [
    ...lengths.map(([id, count]) => ({ id, range: trailing(last, count) })),
    { id: "quarter", range: soFar(quarterOf(last)) },
    { id: "last_quarter", range: quarterOf(addMonths(last, -3)) },
    { id: "year", range: soFar(yearOf(last)) },
    { id: "last_year", range: yearOf(addMonths(last, -12)) },
  ];
  return {
    presets: [...candidates.filter(({ range }) => range.from >= firstMonth), { id: "all", range: whole }],
    months,
    running: runningMonth(dataDate),
    latest: whole.to,
  };
}

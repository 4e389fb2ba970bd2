/** Months as places on an axis: the first is 0. */
export function monthAxis(months: readonly string[]) {
  const places = new Map(months.map((month, index) => [month, index]));
  return {
    at: (month: string): number | null => places.get(month) ?? null,
    /** The month at a place; that of the nearest when it lies between two. */
    month: (x: number): string => months[Math.round(x)] ?? months.at(-1) ?? "",
    /** About as many ticks as wanted, evenly apart and counted from the last month; the first month has one too, in the place of one too near to it. */
    ticks: (wanted: number): number[] => {
      const each = Math.max(1, Math.ceil((months.length - 1) / Math.max(1, wanted - 1)));
      const even = months.map((_, index) => index).filter((index) => (months.length - 1 - index) % each === 0);
      const rest = even.filter((index) => index >= each / 2);
      return months.length < 2 ? even : [0, ...rest];
    },
  };
}

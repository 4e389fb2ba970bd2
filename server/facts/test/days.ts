const MS = 86_400_000;

const toNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / MS;
const toDay = (number: number) => new Date(number * MS).toISOString().slice(0, 10);

export const addDays = (day: string, count: number) => toDay(toNumber(day) + count);

export function daysFrom(first: string, last: string): string[] {
  const start = toNumber(first);
  return Array.from({ length: Math.max(0, toNumber(last) - start + 1) }, (_, index) => toDay(start + index));
}

/** The most months that fit between two days, found by trying: the n-th month later is that day, or the month's last. */
export function wholeMonthsBetween(from: string, to: string): number {
  let months = 0;
  while (monthsLater(from, months + 1) <= to) months += 1;
  return months;
}

export function monthsLater(day: string, count: number): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10);
}

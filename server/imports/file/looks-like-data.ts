const NUMBER = /^[-−+]?[$€£]?\s?\d[\d\s.,'’]*\s?[$€£%]?$/u;
const DATE = /^\d{4}-\d{2}-\d{2}|^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/**
 * A first row that is data rather than names: holds an email or a date, is numbers by half, or its values come
 * again under it in several columns. Answers the value that gives it away, or null.
 */
export function looksLikeData(named: string[], row: string[], sample: string[][]): string | null {
  if (named.length === 0) return "";
  const telling = named.find((cell) => EMAIL.test(cell) || DATE.test(cell));
  if (telling !== undefined) return telling;
  const numbers = named.filter((cell) => NUMBER.test(cell));
  if (numbers.length * 2 >= named.length) return numbers[0] ?? null;
  // A file glued together from several repeats its header as a whole: that is not data.
  const rows = sample.filter((cells) => !cells.every((cell, index) => cell === row[index]));
  const again = row.filter((cell, index) => cell !== "" && rows.some((cells) => cells[index]?.trim() === cell));
  return again.length >= 2 && again.length * 3 >= named.length ? (again[0] ?? null) : null;
}

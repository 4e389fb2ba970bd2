import type { DateOrder } from "../mapping";
import type { DecimalMark, Delimiter } from "./dialect";

const POINT = /\d\.(\d{1,2}|\d{4,})\D*$|\d,\d{3}\.\d/;
const COMMA = /\d,(\d{1,2}|\d{4,})\D*$|\d[.\s]\d{3},\d/u;
const NUMERIC = /^[-−+(]?\s?[^\d\s]{0,4}\s?\d[\d\s.,'’]*[^\d]{0,5}$/u;

/** By what the numbers of the sample show; without evidence, what usually goes with the separator. */
export function detectDecimal(sample: string[][], delimiter: Delimiter): DecimalMark {
  let points = 0;
  let commas = 0;
  for (const cell of sample.flat()) {
    if (!NUMERIC.test(cell)) continue;
    if (POINT.test(cell)) points += 1;
    else if (COMMA.test(cell)) commas += 1;
  }
  if (points !== commas) return points > commas ? "point" : "comma";
  return delimiter === ";" ? "comma" : "point";
}

const NUMBERED = /^(\d{1,2})([/.-])(\d{1,2})\2(?:\d{4}|\d{2})(?:$|[ T])/;
const EPOCH = /^\d{10}(\d{3})?$/;
const DATE_HEADER = /date|created|start|end|cancel|_at$|\bat\b|\bon\b/i;

/** Null when the file has dates that could be read both ways, or that contradict each other. */
export function detectDateOrder(headers: string[], sample: string[][]): DateOrder | null {
  let numbered = 0;
  let dayFirst = 0;
  let monthFirst = 0;
  let epochs = 0;
  for (const row of sample) {
    for (const [index, raw] of row.entries()) {
      const cell = raw.trim();
      const match = NUMBERED.exec(cell);
      if (match) {
        numbered += 1;
        if (Number(match[1]) > 12 || match[2] === ".") dayFirst += 1;
        else if (Number(match[3]) > 12) monthFirst += 1;
      } else if (EPOCH.test(cell) && DATE_HEADER.test(headers[index] ?? "")) {
        epochs += 1;
      }
    }
  }
  if (numbered === 0) return epochs > 0 ? "epoch" : "iso";
  if (dayFirst > 0 === monthFirst > 0) return null;
  return dayFirst > 0 ? "day_first" : "month_first";
}

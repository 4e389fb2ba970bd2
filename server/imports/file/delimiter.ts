import { DELIMITERS, type Delimiter } from "./dialect";
import { scan } from "./scan";

const RECORDS = 50;

/** A line spreadsheets write and read to name the separator. */
export const SEPARATOR_LINE = /^sep=([,;\t|^~])\r?(?:\n|$)/i;

/**
 * The separator that cuts the header and the rows after it into the same number of cells; among those the one
 * that makes the most cells. A file of one column answers a comma.
 */
export function detectDelimiter(text: string, whole: boolean): Delimiter {
  const named = SEPARATOR_LINE.exec(text)?.[1];
  if (named) return named as Delimiter;
  // Without its last line end a short file would lose its last record to the scan.
  const scanned = whole ? `${text}\n` : text;
  let best: { delimiter: Delimiter; score: number } | null = null;
  for (const delimiter of DELIMITERS) {
    const { counts } = scan(scanned, delimiter, RECORDS);
    const header = counts[0] ?? 0;
    if (header === 0) continue;
    const agreeing = counts.filter((count) => count === header).length / counts.length;
    const score = agreeing * 1000 + Math.min(header, 500);
    if (!best || score > best.score) best = { delimiter, score };
  }
  return best?.delimiter ?? ",";
}

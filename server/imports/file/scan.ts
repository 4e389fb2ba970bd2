/**
 * Walks the beginning of a file record by record without building cells: enough to tell its separator, its line
 * ends and where its last complete record ends. The rows themselves are read by csv-parse.
 */
export interface Scan {
  /** Separators in each complete, non-blank record. */
  counts: number[];
  /** Offset just after the last complete record. */
  end: number;
  lineEnd: "lf" | "crlf" | "cr";
}

export function scan(text: string, delimiter: string, most: number): Scan {
  const counts: number[] = [];
  let lineEnd: Scan["lineEnd"] | null = null;
  let count = 0;
  let start = 0;
  let end = 0;
  let quoted = false;
  let fieldStart = true;
  for (let at = 0; at < text.length && counts.length < most; at += 1) {
    const char = text[at];
    if (quoted) {
      if (char !== '"') continue;
      if (text[at + 1] === '"') at += 1;
      else quoted = false;
    } else if (char === '"' && fieldStart) {
      quoted = true;
      fieldStart = false;
    } else if (char === delimiter) {
      count += 1;
      fieldStart = true;
    } else if (char === "\n" || (char === "\r" && lineEnd !== "lf" && (lineEnd === "cr" || text[at + 1] !== "\n"))) {
      lineEnd ??= char === "\r" ? "cr" : text[at - 1] === "\r" ? "crlf" : "lf";
      if (text.slice(start, at).trim() !== "") counts.push(count);
      count = 0;
      start = at + 1;
      end = start;
      fieldStart = true;
    } else {
      fieldStart = false;
    }
  }
  return { counts, end, lineEnd: lineEnd ?? "lf" };
}

import { CsvError, type Options } from "csv-parse";
import { problem, type ImportRefusal } from "../refusal";
import type { Delimiter } from "./dialect";
import { LIMITS } from "./limits";
import type { Scan } from "./scan";

/** One way of reading for detection and import, so that what was shown is what is read. */
export function csvOptions(delimiter: Delimiter, lineEnd: Scan["lineEnd"]) {
  return {
    delimiter,
    record_delimiter: (lineEnd === "cr" ? ["\r"] : ["\r\n", "\n"]).map((end) => Buffer.from(end)),
    // Blank lines are kept: row numbers must be those a spreadsheet shows.
    skip_empty_lines: false,
    relax_column_count: true,
    max_record_size: LIMITS.recordBytes,
  } satisfies Options;
}

/** What csv-parse says about quotes, as a refusal that names the row; null for any other error. */
export function quoteProblem(error: unknown): ImportRefusal | null {
  if (!(error instanceof CsvError)) return null;
  const row = Number(error["records"] ?? 0) + 1;
  const tooLarge = String(error.code) === "CSV_MAX_RECORD_SIZE";
  return problem(tooLarge ? "file_row_too_large" : "file_quotes_broken", { row });
}

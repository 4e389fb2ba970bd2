import type { DateOrder } from "../mapping";
import type { ImportRefusal } from "../refusal";
import type { Dialect } from "./dialect";

/** What the beginning of a file tells about the whole of it. */
export interface DetectedFile {
  dialect: Dialect;
  lineEnd: "lf" | "crlf" | "cr";
  /** Null: the dates can be read day first and month first, so the user is asked. */
  dateOrder: DateOrder | null;
  /** Unique, trimmed, in the order of the file; unnamed columns are called `column_3`. */
  headers: string[];
  /** 0-based positions of columns that had no name. */
  unnamed: number[];
  /** The first rows, cells in the order of `headers`. */
  sample: string[][];
}

export type DetectResult = { ok: true; file: DetectedFile } | { ok: false; refusal: ImportRefusal };

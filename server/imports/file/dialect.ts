import { z } from "zod";

const ENCODINGS = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1252",
  "iso-8859-15",
  "iso-8859-2",
  "windows-1250",
  "windows-1251",
  "macintosh",
  "shift_jis",
  "gb18030",
] as const;

export const DELIMITERS = [",", ";", "\t", "|", "^", "~"] as const;

/** How the text of a file is written; detected, shown, and correctable. */
export const dialectSchema = z.strictObject({
  encoding: z.enum(ENCODINGS),
  delimiter: z.enum(DELIMITERS),
  /** The decimal mark of its numbers: 1,234.56 or 1.234,56. */
  decimal: z.enum(["point", "comma"]),
});

export type Dialect = z.infer<typeof dialectSchema>;
export type Encoding = Dialect["encoding"];
export type Delimiter = Dialect["delimiter"];
export type DecimalMark = Dialect["decimal"];

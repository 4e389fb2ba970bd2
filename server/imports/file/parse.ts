import { Readable } from "node:stream";
import { parse } from "csv-parse";
import { problem, type ImportRefusal } from "../refusal";
import { csvOptions, quoteProblem } from "./csv";
import { decodeText } from "./decode";
import { SEPARATOR_LINE } from "./delimiter";
import type { Dialect } from "./dialect";
import { FileProblem } from "./file-problem";
import { readHeader, type Header } from "./header";
import { LIMITS } from "./limits";
import { scan } from "./scan";

export interface ParsedRow {
  /** As a spreadsheet numbers it: blank rows count, a quoted line break does not. */
  rowNumber: number;
  /** As a text editor numbers the line the row starts on. */
  lineNumber: number;
  /** In the order of the header. Free of NUL characters, which Postgres cannot hold. */
  cells: string[];
  /** Why the row cannot be read at all. */
  refusal: ImportRefusal | null;
}

/**
 * The rows under the header, one by one and without holding the file. Throws `FileProblem` when the whole file
 * has to be refused: too large, too many rows, broken quotes, bytes that are not text.
 */
export async function* parseRows(
  bytes: AsyncIterable<Buffer>,
  dialect: Pick<Dialect, "encoding" | "delimiter">,
): AsyncGenerator<ParsedRow> {
  let header: Header | null = null;
  let rowNumber = 0;
  let lineNumber = 1;
  for await (const cells of records(bytes, dialect)) {
    rowNumber += 1;
    const startLine = lineNumber;
    lineNumber += 1 + lineBreaks(cells);
    if (cells.every((cell) => cell === "" || cell.trim() === "")) continue;
    if (!header) {
      header = readHeader(cells);
      continue;
    }
    if (rowNumber > LIMITS.rows) throw new FileProblem(problem("file_too_many_rows", { params: { limit: LIMITS.rows } }));
    const fitted = fit(cells, header);
    const refusal = cellRefusal(cells, fitted !== null, rowNumber, header);
    yield { rowNumber, lineNumber: startLine, cells: withoutNul(fitted ?? cells), refusal };
  }
}

async function* records(
  bytes: AsyncIterable<Buffer>,
  { encoding, delimiter }: Pick<Dialect, "encoding" | "delimiter">,
): AsyncGenerator<string[]> {
  const text = decodeText(bytes, encoding);
  const start = await beginning(text);
  const parser = parse(csvOptions(delimiter, scan(start, delimiter, 1).lineEnd));
  const source = Readable.from(prepend(start.replace(SEPARATOR_LINE, ""), text));
  source.on("error", (error) => parser.destroy(error));
  parser.on("close", () => source.destroy());
  source.pipe(parser);
  try {
    for await (const record of parser) yield record as string[];
  } catch (error) {
    const broken = quoteProblem(error);
    throw broken ? new FileProblem(broken) : error;
  }
}

/** Longer than any header, so that the first line end is in it. */
const BEGINNING = 65_536;

/** The first pieces, until they hold something: enough to see how lines end. */
async function beginning(text: AsyncGenerator<string>): Promise<string> {
  let start = "";
  while (start.length < BEGINNING) {
    const next = await text.next();
    if (next.done) break;
    start += next.value;
  }
  return start;
}

async function* prepend(start: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield start;
  yield* rest;
}

/** The cells brought to the header's width, or null when they do not fit it. Surplus empty cells are not data. */
function fit(cells: string[], { names, leastCells }: Header): string[] | null {
  if (cells.length === names.length) return cells;
  if (cells.length < leastCells) return null;
  if (cells.slice(names.length).some((cell) => cell.trim() !== "")) return null;
  return names.map((_, index) => cells[index] ?? "");
}

function cellRefusal(cells: string[], fits: boolean, row: number, { names }: Header): ImportRefusal | null {
  if (!fits) return problem("row_ragged", { row, params: { found: cells.length, expected: names.length } });
  for (const [index, cell] of cells.entries()) {
    if (cell.length > LIMITS.cellBytes / 4 && Buffer.byteLength(cell) > LIMITS.cellBytes) {
      return problem("cell_too_long", { row, column: names[index], value: cell, params: { limit: LIMITS.cellBytes / 1024 } });
    }
    if (cell.includes("\0")) {
      return problem("nul_character", { row, column: names[index], value: cell.replaceAll("\0", "\ufffd") });
    }
  }
  return null;
}

function withoutNul(cells: string[]): string[] {
  return cells.some((cell) => cell.includes("\0")) ? cells.map((cell) => cell.replaceAll("\0", "\ufffd")) : cells;
}

function lineBreaks(cells: string[]): number {
  let breaks = 0;
  for (const cell of cells) {
    if (cell.includes("\n") || cell.includes("\r")) breaks += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
  }
  return breaks;
}

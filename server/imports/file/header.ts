import { LIMITS } from "./limits";
import { problem, type ImportRefusal } from "../refusal";
import { looksLikeData } from "./looks-like-data";

export interface Header {
  names: string[];
  unnamed: number[];
  /** Cells a row must have at least: unnamed columns at the end may be missing from rows. */
  leastCells: number;
}

/** It stands in every message about its column: a paragraph is not a name. */
const NAME_LENGTH = 200;

/** What every object has: between browser and server these are refused or dropped as the name of a value. */
export const NOT_A_KEY: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** A name by which a mapping can hold a column. */
export const safeName = (name: string): string => (NOT_A_KEY.has(name) ? `[${name}]` : name);

/** A header cell as it is shown and matched: one line, single spaces, of bounded length, and safe as the key of a mapping. */
export function headerName(cell: string): string {
  return safeName(cell.replace(/[\s\0\ufeff]+/gu, " ").trim().slice(0, NAME_LENGTH).trimEnd());
}

/** The form in which two headers are the same when they only differ in case, spaces or accents. */
export function looseName(header: string): string {
  return header.normalize("NFKD").replace(/[\p{M}\s_]+/gu, "").toLowerCase();
}

export function readHeader(cells: string[]): Header {
  const given = cells.map(headerName);
  const taken = new Set(given);
  const unnamed: number[] = [];
  const names = given.map((name, index) => {
    if (name !== "") return name;
    unnamed.push(index);
    let made = `column_${index + 1}`;
    while (taken.has(made)) made = `${made}_`;
    taken.add(made);
    return made;
  });
  let leastCells = given.length;
  while (leastCells > 1 && given[leastCells - 1] === "") leastCells -= 1;
  return { names, unnamed, leastCells };
}

/** Why this header cannot be worked with, or null. `row` is where it stands. */
export function headerRefusal(header: Header, row: number, sample: string[][]): ImportRefusal | null {
  const { names } = header;
  if (names.length > LIMITS.columns) {
    return problem("header_too_wide", { row, params: { columns: names.length, limit: LIMITS.columns } });
  }
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    const places = names.flatMap((name, index) => (name === twice ? [index + 1] : []));
    return problem("header_repeated", { row, column: twice, params: { first: places[0] ?? 0, second: places[1] ?? 0 } });
  }
  const data = looksLikeData(names.filter((_, index) => !header.unnamed.includes(index)), names, sample);
  return data === null ? null : problem("header_missing", { row, value: data });
}

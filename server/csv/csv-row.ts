import { stringify } from "csv-stringify/sync";

/** Characters by which spreadsheets take a cell for a formula, also in their full width. */
const STARTS_FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** Numbers may begin with a sign and stay numbers. */
const NUMBER = /^[+-]\d[\d\s.,']*(?:\s?[%€$£])?$/;

/** One line of a CSV file that is safe to open in a spreadsheet: what could be run is made text with a leading '. */
export function csvRow(cells: string[], delimiter: string): string {
  return stringify([cells.map(harmless)], { delimiter, record_delimiter: "windows", quoted_match: /[\r\n]/ });
}

const harmless = (cell: string): string => (STARTS_FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell);

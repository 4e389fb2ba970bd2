export type CsvValue = string | number | null;
export type CsvTable = { columns: readonly string[]; rows: readonly (readonly CsvValue[])[] };

/** What a spreadsheet would run as a formula, also in full width, is kept as text. */
const formulaStart = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const byteOrderMark = "\ufeff";

/**
 * A file that the reader's spreadsheet opens as columns: French ones expect `;` and a decimal comma. Numbers stay
 * numbers, a missing value is an empty cell.
 */
export function toCsv(table: CsvTable, locale: string): string {
  const french = locale === "fr";
  const write = (value: CsvValue) => (typeof value === "number" ? numberCell(value, french) : textCell(value ?? "", french ? ";" : ","));
  const lines = [table.columns, ...table.rows].map((row) => row.map(write).join(french ? ";" : ","));
  return byteOrderMark + lines.join("\r\n") + "\r\n";
}

function numberCell(value: number, comma: boolean): string {
  return comma ? String(value).replace(".", ",") : String(value);
}

function textCell(text: string, separator: string): string {
  const safe = formulaStart.test(text) ? `'${text}` : text;
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

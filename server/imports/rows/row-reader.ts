import type { ParsedRow } from "../file/parse";
import type { DecimalMark } from "../file/dialect";
import type { ColumnField } from "../fields/catalogue";
import type { DateRules } from "../read/date";
import { isEmptyValue, type Read, type RowCode } from "../read/read";
import { problem, type ImportNotice, type ImportRefusal, type NoticeCode } from "../refusal";
import type { Column, ResolvedMapping } from "../resolve-mapping";

/** The cells of one row by field, gathering what is wrong with them. One instance serves all rows of a file in turn. */
export class RowReader {
  refusals: ImportRefusal[] = [];
  notices: ImportNotice[] = [];
  readonly decimal: DecimalMark;
  private cells: string[] = [];
  private row = 0;

  constructor(private readonly resolved: ResolvedMapping) {
    this.decimal = resolved.dialect.decimal;
  }

  start(row: ParsedRow): void {
    this.refusals = [];
    this.notices = [];
    this.cells = row.cells;
    this.row = row.rowNumber;
  }

  /** Text without the spaces around it; null when nothing is left. */
  text(field: ColumnField, most: number): string | null {
    const column = this.resolved.fields[field];
    return column ? this.bounded((this.cells[column.index] ?? "").trim(), column, most) : null;
  }

  /** Text exactly as it stands in the file; null when it is blank. */
  asTyped(field: ColumnField, most: number): string | null {
    const column = this.resolved.fields[field];
    const cell = column ? (this.cells[column.index] ?? "") : "";
    return column && cell.trim() !== "" ? this.bounded(cell, column, most) : null;
  }

  /** A value that must be readable when something stands there; null for an empty cell and for a refused one. */
  typed<T>(field: ColumnField, reader: (text: string, column: Column) => Read<T>): T | null {
    const column = this.resolved.fields[field];
    return column ? this.typedColumn(column, reader) : null;
  }

  typedColumn<T>(column: Column, reader: (text: string, column: Column) => Read<T>): T | null {
    const cell = this.cells[column.index] ?? "";
    return isEmptyValue(cell) ? null : this.taken(column, cell, reader(cell, column));
  }

  /** As `typed`, for columns in which "none" and "n/a" are words like any other. */
  word<T>(field: ColumnField, reader: (text: string) => Read<T>): T | null {
    const column = this.resolved.fields[field];
    const cell = column ? (this.cells[column.index] ?? "") : "";
    return column ? this.taken(column, cell, reader(cell)) : null;
  }

  private taken<T>(column: Column, cell: string, result: Read<T>): T | null {
    if (result.ok) return result.value;
    this.refusals.push(problem(result.code, { row: this.row, column: column.header, value: cell, params: result.params }));
    return null;
  }

  attributeText(column: Column, most: number): string | null {
    return this.bounded((this.cells[column.index] ?? "").trim(), column, most);
  }

  isFilled(field: ColumnField): boolean {
    const column = this.resolved.fields[field];
    return column !== undefined && !isEmptyValue(this.cells[column.index] ?? "");
  }

  isWritten(field: ColumnField): boolean {
    const column = this.resolved.fields[field];
    return column !== undefined && (this.cells[column.index] ?? "").trim() !== "";
  }

  dateRules(column: Column): DateRules {
    return { order: this.resolved.dateOrder, timeZone: this.resolved.workspace.timeZone, utc: column.utc };
  }

  /** For what is wrong with a field beyond its reading. Without a column of its own, the constant is to blame. */
  refuse(code: RowCode, field: ColumnField, params?: Record<string, string | number>): void {
    const column = this.resolved.fields[field];
    const value = column ? this.cells[column.index] : undefined;
    this.refusals.push(problem(code, { row: this.row, column: column?.header ?? `constants.${field}`, value, params }));
  }

  note(code: NoticeCode, field: ColumnField, params?: Record<string, string | number>): void {
    const column = this.resolved.fields[field];
    const value = column ? this.cells[column.index] : undefined;
    this.notices.push(problem(code, { row: this.row, column: column?.header, value, params }));
  }

  private bounded(text: string, column: Column, most: number): string | null {
    if (text.length <= most) return text === "" ? null : text;
    this.refusals.push(problem("text_too_long", { row: this.row, column: column.header, value: text, params: { limit: most } }));
    return null;
  }
}

import type { ROW_CODES } from "../refusal";

export type RowCode = (typeof ROW_CODES)[number];

/** A value read from a cell, or why it can't be. */
export type Read<T> = { ok: true; value: T } | { ok: false; code: RowCode; params?: Record<string, string | number> };

export function read<T>(value: T): Read<T> {
  return { ok: true, value };
}

export function unread(code: RowCode, params?: Record<string, string | number>): { ok: false; code: RowCode; params?: Record<string, string | number> } {
  return { ok: false, code, params };
}

/** What systems write into a cell that has no value. Only for typed cells: in text, "None" and "NA" can be names. */
const EMPTY = new Set(["", "null", "\\n", "n/a", "#n/a", "na", "nan", "none", "-", "—", "–"]);

export function isEmptyValue(cell: string): boolean {
  return cell === "" || (cell.length <= 6 && EMPTY.has(cell.trim().toLowerCase())) || cell.trim() === "";
}

/** Lower case, without accents, single spaces: the form in which words of different systems are compared. */
export function plainWords(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\s_-]+/gu, " ")
    .trim();
}

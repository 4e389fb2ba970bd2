import { isStorable } from "./storable-text";

/** How a customer stands at the data date: pays, pays and has asked to leave, has left. */
export const statuses = ["paying", "leaving", "left"] as const;
export type Status = (typeof statuses)[number];

/** What a list can be narrowed to: one of the statuses, or everybody who pays, asked to leave or not. */
export const statusFilters = ["still_paying", ...statuses] as const;
export type StatusFilter = (typeof statusFilters)[number];

/** What a list of customers can show of each beside its name, in this order; attributes stand behind. All can be sorted by. */
export const listColumns = [
  "status",
  "plan",
  "firstPlan",
  "channel",
  "country",
  "interval",
  "referred",
  "reason",
  "since",
  "tenure",
  "date",
  "mrr",
  "toDate",
  "residual",
  "value",
  "amount",
] as const;
export type ListColumn = (typeof listColumns)[number] | `attribute:${string}`;

/** Columns whose numbers are computed from margins and survival curves: only asked for where they are shown. */
export const isValued = (column: string): boolean => column === "toDate" || column === "residual" || column === "value";

export type ListSort = ListColumn | "name" | "id";

const known: ReadonlySet<string> = new Set(listColumns);

export const isColumn = (name: string): name is ListColumn => known.has(name) || isAttributeColumn(name);
export const isSort = (name: string): name is ListSort => name === "name" || name === "id" || isColumn(name);

export const isAttributeColumn = (name: string): name is `attribute:${string}` => /^attribute:./.test(name) && isStorable(name);

/** As an address or a file is asked for: what is no column is left out, and the order is that of the list. */
export function readColumns(text: string): ListColumn[] {
  const named = new Set(text.split(","));
  return [...listColumns.filter((column) => named.has(column)), ...[...named].filter(isAttributeColumn)];
}

/** Whose value of a breakdown, or plan of today, is this one; '' is "not set". Of several values of one breakdown any does. In an address: a list in JSON. */
export type GroupFilter = readonly [by: string, value: string];

/** As many as fit an address. */
const MOST_GROUPS = 100;

/** Null for what is no list of groups. */
export function readGroups(text: string): GroupFilter[] | null {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) && list.length <= MOST_GROUPS && list.every(isGroup) ? list : null;
  } catch {
    return null;
  }
}

const isGroup = (entry: unknown): entry is GroupFilter =>
  Array.isArray(entry) && entry.length === 2 && entry.every((part) => typeof part === "string" && isStorable(part) && part.length <= 2000);

/** Where a page of a list ends, as its sort writes it: a list of texts in JSON. Null for what is none. */
export function readPlace(text: string): string[] | null {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) && list.length <= 4 && list.every((part) => typeof part === "string" && isStorable(part)) ? list : null;
  } catch {
    return null;
  }
}

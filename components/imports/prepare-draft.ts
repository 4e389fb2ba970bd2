import type { ColumnField } from "@/server/imports/fields/catalogue";
import type { ColumnTarget, ImportMapping } from "@/server/imports/mapping";

type Constants = ImportMapping["constants"];

/**
 * A column gets its field. A field that only one column can feed is taken from the column that had it, which then
 * waits for another: two columns of one field would be refused.
 */
export function withColumn(draft: ImportMapping, header: string, target: ColumnTarget): ImportMapping {
  const shared = target.field === "attribute" || target.field === "ignore";
  const others = Object.entries(draft.columns).filter(([name, other]) => name !== header && (shared || other.field !== target.field));
  return { ...draft, columns: { ...Object.fromEntries(others), [header]: target } };
}

/** What the words of a column mean: those of a status stand apart from all others. */
export function wordsOf(draft: ImportMapping, field: ColumnField): Record<string, string> {
  return (field === "status" ? draft.statusValues : draft.values?.[field]) ?? {};
}

export function withWord(draft: ImportMapping, field: ColumnField, word: string, meaning: string): ImportMapping {
  const words = { ...wordsOf(draft, field), [word]: meaning };
  return field === "status" ? { ...draft, statusValues: words } : { ...draft, values: { ...draft.values, [field]: words } };
}

/** An empty constant is no constant. */
export function withConstant(draft: ImportMapping, field: keyof Constants, value: string): ImportMapping {
  const constants: Constants = { ...draft.constants, [field]: value.trim() };
  if (value.trim() === "") delete constants[field];
  return { ...draft, constants };
}

/** Own keys only: a column may be called "constructor". */
export function targetOf(draft: ImportMapping, header: string): ColumnTarget | undefined {
  return Object.hasOwn(draft.columns, header) ? draft.columns[header] : undefined;
}

/** Columns with a field, columns left out on purpose, and columns nobody has decided on, in the order of the file. */
export function sortColumns(draft: ImportMapping, headers: readonly string[]) {
  const fieldOf = (header: string) => targetOf(draft, header)?.field;
  return {
    mapped: headers.filter((header) => fieldOf(header) !== undefined && fieldOf(header) !== "ignore"),
    left: headers.filter((header) => fieldOf(header) === "ignore"),
    waiting: headers.filter((header) => fieldOf(header) === undefined),
  };
}

export function columnOf(draft: ImportMapping, field: string): string | undefined {
  return Object.keys(draft.columns).find((header) => draft.columns[header]?.field === field);
}

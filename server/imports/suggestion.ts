import { suggestMapping, type ColumnSuggestion, type Suggestion } from "./fields/suggest";
import type { DetectedFile } from "./file/detected";
import { looseName } from "./file/header";
import type { ImportKindId } from "./kinds/kind-id";
import type { ColumnTarget, ImportMapping } from "./mapping";

type Known = { key: string; type: "text" | "number" | "date" | "boolean" }[];
type Context = { kind: ImportKindId; currency: string; remembered: ImportMapping | null; known: Known };

/**
 * Where the mapping step starts: what the source's last file was mapped to, else what names and values suggest.
 * Attributes take the types that the workspace knows them by.
 */
export function suggestionFor(file: DetectedFile, { kind, currency, remembered: last, known }: Context): Suggestion {
  const remembered = last && speaksOf(last, file) ? last : null;
  const suggestion = suggestMapping(kind, file, { currency });
  const types = new Map(known.map(({ key, type }) => [key, type]));
  const columns = suggestion.columns.map((column) => ({ ...column, target: typed(recalled(column, remembered), types) }));
  const targets = Object.fromEntries(columns.map(({ header, target }) => [header, target]));
  const mapping = { ...suggestion.mapping, ...(remembered && lasting(remembered)), dialect: file.dialect, columns: targets };
  return remembered ? { mapping, columns, missing: [], confirm: [] } : { ...suggestion, mapping, columns };
}

/** A source whose files have several layouts remembers one of them. */
function speaksOf({ columns }: ImportMapping, { headers }: DetectedFile): boolean {
  const names = new Set(headers.map(looseName));
  return Object.entries(columns).every(([name, { field }]) => field === "ignore" || names.has(looseName(name)));
}

/** What a mapping says of every file of its source. The as-of date and what the values mean belong to one file. */
function lasting({ constants: { as_of: _asOf, ...constants }, update: _update, complete: _complete, ...rest }: ImportMapping): Partial<ImportMapping> {
  return { ...rest, constants };
}

function recalled({ header, target }: ColumnSuggestion, remembered: ImportMapping | null): ColumnTarget {
  if (!remembered) return target;
  const name = Object.keys(remembered.columns).find((column) => looseName(column) === looseName(header));
  return (name !== undefined && remembered.columns[name]) || { field: "ignore" };
}

function typed(target: ColumnTarget, types: Map<string, Known[number]["type"]>): ColumnTarget {
  if (target.field !== "attribute") return target;
  const type = target.key === undefined ? undefined : types.get(target.key);
  return type ? { ...target, type } : target;
}

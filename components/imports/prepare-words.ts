import type { ColumnField } from "@/server/imports/fields/catalogue";
import type { ImportMapping } from "@/server/imports/mapping";
import type { ImportView } from "@/server/imports/views";
import { wordsOf } from "./prepare-draft";

/** Every word of a column the page has heard of: in the first rows, in the mapping, and among the rows refused for an unknown one. */
export function prepareWords(field: ColumnField, column: string, draft: ImportMapping, view: Pick<ImportView, "columns" | "rejections">): string[] {
  const seen = view.columns.find(({ header }) => header === column)?.profile.values ?? [];
  const refused = view.rejections.flatMap((summary) => (summary.column === column && summary.code.endsWith("_unknown") && summary.example.value ? [summary.example.value] : []));
  return [...new Set([...seen, ...Object.keys(wordsOf(draft, field)), ...refused])];
}

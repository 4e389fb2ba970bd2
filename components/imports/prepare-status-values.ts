import type { ImportMapping } from "@/server/imports/mapping";
import type { ImportView } from "@/server/imports/views";

/** Every status the page has heard of: in the first rows, in the mapping, and among the rows refused for an unknown one. */
export function prepareStatusValues(column: string, draft: ImportMapping, view: Pick<ImportView, "columns" | "rejections">): string[] {
  const seen = view.columns.find(({ header }) => header === column)?.profile.values ?? [];
  const refused = view.rejections.flatMap(({ code, example }) => (code === "status_unknown" && example.value ? [example.value] : []));
  return [...new Set([...seen, ...Object.keys(draft.statusValues ?? {}), ...refused])];
}

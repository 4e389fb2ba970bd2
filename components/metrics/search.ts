import { keptParams } from "./read-page-input";

/** The address with some parameters set and, where null, removed; the others stay. */
export function withSearch(current: string, changes: Record<string, string | null>): string {
  const search = new URLSearchParams(current);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) search.delete(name);
    else search.set(name, value);
  }
  const text = search.toString();
  return text ? `?${text}` : "?";
}

/** What another page of the workspace is opened with, so that it speaks of the same: '' or a search that begins with '?'. */
export function keptSearch(current: { get: (name: string) => string | null }): string {
  const kept = keptParams.flatMap((name) => {
    const value = current.get(name);
    return value === null ? [] : [[name, value]];
  });
  return kept.length > 0 ? `?${new URLSearchParams(kept).toString()}` : "";
}

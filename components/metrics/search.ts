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

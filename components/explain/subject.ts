import type { MonthRange } from "@/server/metrics/period";

/** What the panel explains: a metric of everyone or of one value of a breakdown, over the page's months or its own. */
export type Subject = { id: string; breakdown?: string; value?: string; window?: MonthRange };

const between = "..";

/** The subject as parameters of the address. */
export function explaining({ id, breakdown, value, window }: Subject): Record<string, string | null> {
  return { explain: id, breakdown: breakdown ?? null, value: value ?? null, months: window ? `${window.from}${between}${window.to}` : null };
}

export const nothingExplained = { explain: null, breakdown: null, value: null, months: null };

const month = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Null when the address names nothing to explain. */
export function readSubject(search: { get: (name: string) => string | null }): Subject | null {
  const id = search.get("explain");
  if (!id) return null;
  const [from = "", to = ""] = (search.get("months") ?? "").split(between);
  const window = month.test(from) && month.test(to) ? { from, to } : undefined;
  return { id, breakdown: search.get("breakdown") ?? undefined, value: search.get("value") ?? undefined, window };
}

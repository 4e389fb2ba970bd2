import type { Narrowing } from "@/server/customers/narrowing";
import { isDay, isMonth } from "@/common/calendar";
import { isStorable } from "@/common/storable-text";

const parts = ["cohort", "category", "reason", "kind", "planLeft", "tenure", "plan", "since", "until", "channels", "reasons", "notReasons", "undated", "age", "acquiredBy"] as const satisfies readonly (keyof Narrowing)[];
type Part = (typeof parts)[number];

const shapes: Partial<Record<Part, (text: string) => boolean>> = {
  cohort: isMonth,
  since: isDay,
  until: isDay,
  channels: (text) => readChannels(text) !== null,
  reasons: (text) => readReasons(text) !== null,
  notReasons: (text) => readReasons(text) !== null,
  undated: (text) => text === "yes",
  age: (text) => /^\d{1,4}$/.test(text),
  acquiredBy: isMonth,
};

/** Which of a group's customers the address means: a cell of the cohorts, a row of the churn reasons. '' is "not given". */
export function readNarrowing(read: (name: string) => unknown): Narrowing {
  const given = parts.flatMap((name) => {
    const value = read(name);
    return typeof value === "string" && isStorable(value) && (shapes[name]?.(value) ?? true) ? [[name, value]] : [];
  });
  return Object.fromEntries(given) as Narrowing;
}

/** The same as parameters of an address; null takes one away. */
export function narrowingSearch(narrowing: Narrowing): Record<Part, string | null> {
  return Object.fromEntries(parts.map((name) => [name, narrowing[name] ?? null])) as Record<Part, string | null>;
}

/** Channels as the address names them; null for what is no list of names. */
export function readChannels(text: string): string[] | null {
  const list = readList(text);
  return list?.every(isName) ? list : null;
}

/** Rows of the churn reasons as the address names them: categories, or categories and reasons. */
export function readReasons(text: string): string[][] | null {
  const list = readList(text);
  return list?.every(isParts) ? list : null;
}

/** The same, written. */
export const namingReasons = (parts: readonly Narrowing[]): string => JSON.stringify(parts.map(({ category = "", reason }) => (reason === undefined ? [category] : [category, reason])));

function readList(text: string): unknown[] | null {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list : null;
  } catch {
    return null;
  }
}

const isName = (value: unknown): value is string => typeof value === "string" && isStorable(value);
const isParts = (value: unknown): value is string[] => Array.isArray(value) && (value.length === 1 || value.length === 2) && value.every(isName);

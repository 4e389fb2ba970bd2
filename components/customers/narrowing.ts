import type { Narrowing } from "@/server/customers/narrowing";
import { isStorable } from "@/common/storable-text";

const parts = ["cohort", "category", "reason", "kind", "planLeft", "tenure", "plan", "since", "until", "channels"] as const satisfies readonly (keyof Narrowing)[];
type Part = (typeof parts)[number];

const shapes: Partial<Record<Part, (text: string) => boolean>> = {
  cohort: (text) => /^\d{4}-(0[1-9]|1[0-2])$/.test(text),
  since: isDay,
  until: isDay,
  channels: (text) => readChannels(text) !== null,
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
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) && list.every((name) => typeof name === "string" && isStorable(name)) ? list : null;
  } catch {
    return null;
  }
}

/** A day of the calendar: 31 February is none. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

import type { Narrowing } from "@/server/customers/narrowing";

const parts = ["cohort", "category", "reason", "kind", "planLeft", "tenure"] as const satisfies readonly (keyof Narrowing)[];
const month = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Which of a group's customers the address means: a cell of the cohorts, a row of the churn reasons. '' is "not given". */
export function readNarrowing(read: (name: string) => unknown): Narrowing {
  const given = parts.flatMap((name) => {
    const value = read(name);
    return typeof value === "string" && (name !== "cohort" || month.test(value)) ? [[name, value]] : [];
  });
  return Object.fromEntries(given) as Narrowing;
}

/** The same as parameters of an address; null takes one away. */
export function narrowingSearch(narrowing: Narrowing): Record<(typeof parts)[number], string | null> {
  return Object.fromEntries(parts.map((name) => [name, narrowing[name] ?? null])) as Record<(typeof parts)[number], string | null>;
}

import type { Narrowing } from "@/server/customers/narrowing";
import type { Population } from "@/common/populations";
import type { MonthRange } from "@/server/metrics/period";
import { everyone } from "@/components/explain/subject";
import { narrowingSearch } from "./narrowing";

export type CustomersView = Narrowing & { population: Population; range: MonthRange; /** Null: all customers. */ segment?: string | null; breakdown?: string; value?: string; /** Groups they are in as well, as `readGroups` reads them. */ groups?: string };

/** The list of a population, as an address: what it shows can be sent to someone. */
export function customersHref(slug: string, { population, range, segment, breakdown, value, groups, ...narrowing }: CustomersView): string {
  const search = new URLSearchParams({ population, from: range.from, to: range.to });
  if (segment) search.set("segment", segment);
  if (breakdown !== undefined && breakdown !== everyone.breakdown && value !== undefined) {
    search.set("breakdown", breakdown);
    search.set("value", value);
  }
  if (groups !== undefined) search.set("groups", groups);
  for (const [name, given] of Object.entries(narrowingSearch(narrowing))) if (given !== null) search.set(name, given);
  return `/${slug}/customers?${search.toString()}`;
}

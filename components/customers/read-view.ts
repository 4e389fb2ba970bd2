import { readGroup, readRange } from "@/components/metrics/read-page-input";
import type { Narrowing } from "@/server/customers/narrowing";
import type { Breakdown } from "@/server/kpis/input";
import type { Population } from "@/server/metrics/explain/types";
import { readNarrowing } from "./narrowing";

type Params = Record<string, string | string[] | undefined>;

export const sorts = ["amount", "date", "name", "since"] as const;
export type Sort = (typeof sorts)[number];

export type ListView = Narrowing & {
  population: Population;
  from?: string;
  to?: string;
  breakdown?: Breakdown;
  value?: string;
  sort: Sort;
  direction: "asc" | "desc";
  page: number;
};

const populations = [
  "active_at_close",
  "active_at_opening",
  "retained",
  "lost",
  "new_in_range",
  "churned_in_range",
  "reactivated_in_range",
  "expanded_in_range",
  "contracted_in_range",
  "moved_in_range",
  "everyone",
  "gone",
  "at_each_opening",
  "kept_each_month",
  "subscribed_at_close",
  "leaving",
  "renewing",
] as const satisfies readonly Population[];

const directions = ["asc", "desc"] as const;

/** The list that the address names; what it gets wrong counts as not given. */
export function readView(params: Params): ListView {
  const page = Number(params.page);
  return {
    population: oneOf(populations, params.population) ?? "active_at_close",
    ...readRange(params),
    ...readGroup(params.breakdown, params.value),
    ...readNarrowing((name) => params[name]),
    sort: oneOf(sorts, params.sort) ?? "amount",
    direction: oneOf(directions, params.direction) ?? "desc",
    page: Number.isInteger(page) && page >= 1 && page <= 1_000_000 ? page : 1,
  };
}

function oneOf<Value extends string>(values: readonly Value[], given: string | string[] | undefined): Value | undefined {
  return values.find((value) => value === given);
}

import { isSort, readColumns, readGroups, statusFilters, type ListColumn, type ListSort, type StatusFilter } from "@/common/customer-list";
import { populations, type Population } from "@/common/populations";
import { isStorable } from "@/common/storable-text";
import { askedSegment, readGroup, readRange } from "@/components/metrics/read-page-input";
import type { Narrowing } from "@/server/customers/narrowing";
import type { Breakdown } from "@/server/kpis/input";
import { columnsOf } from "./columns";
import { readNarrowing } from "./narrowing";

type Params = Record<string, string | string[] | undefined>;

export const tabs = ["all", "valuable", "renewals"] as const;
export type Tab = (typeof tabs)[number];
export const dueWithin = [30, 60, 90] as const;

/** What a reader picks from a list. */
export type Filters = {
  q?: string;
  /** Anywhere in names and emails, however many there are. */
  within?: "true";
  status?: StatusFilter;
  /** As `readGroups` reads them. */
  groups?: string;
  mrrFrom?: number;
  mrrTo?: number;
  tenureFrom?: number;
  tenureTo?: number;
};

/** Null: the customers behind a number. */
export type ListView = { tab: Tab | null } & Narrowing &
  Filters & {
    population: Population;
    from?: string;
    to?: string;
    /** A saved segment by its id. */
    segment?: string;
    breakdown?: Breakdown;
    value?: string;
    days?: number;
    sort: ListSort;
    direction: "asc" | "desc";
    /** Beside the name, the chosen ones or those that the list shows anyway. */
    columns: ListColumn[];
    chosen: boolean;
    page: number;
    after?: string;
    before?: string;
  };

const directions = ["asc", "desc"] as const;

/** What each tab lists, in which order, until its reader says otherwise. */
const starting: Record<Tab, Pick<ListView, "population" | "sort" | "direction">> = {
  all: { population: "everyone", sort: "mrr", direction: "desc" },
  valuable: { population: "everyone", sort: "value", direction: "desc" },
  renewals: { population: "renewing", sort: "date", direction: "asc" },
};

/** The list that the address names; what it gets wrong counts as not given. */
export function readView(params: Params): ListView {
  const behind = oneOf(populations, params.population);
  const tab = oneOf(tabs, params.tab) ?? (behind ? null : "all");
  const start = tab ? starting[tab] : { population: behind ?? "everyone", sort: "amount" as const, direction: "desc" as const };
  const sort = typeof params.sort === "string" && isSort(params.sort) ? params.sort : start.sort;
  const asked = typeof params.columns === "string" ? readColumns(params.columns) : null;
  const known = columnsOf(tab, start.population);
  return {
    tab,
    population: start.population,
    ...readRange(params),
    ...given({ segment: askedSegment(params.segment) }),
    ...readGroup(params.breakdown, params.value),
    ...(tab === null && readNarrowing((name) => params[name])),
    ...readFilters(params),
    ...(tab === "renewals" && { days: dueWithin.find((days) => String(days) === params.days) ?? 90 }),
    sort,
    direction: oneOf(directions, params.direction) ?? (sort === start.sort ? start.direction : naturalDirection(sort)),
    columns: asked ? asked.filter(known.offers) : known.shown,
    chosen: asked !== null,
    ...readPage(params),
  };
}

/** Words begin with a, numbers and days with the largest. */
export const naturalDirection = (sort: ListSort): "asc" | "desc" => (words.has(sort) || sort.startsWith("attribute:") ? "asc" : "desc");
const words: ReadonlySet<ListSort> = new Set(["name", "id", "status", "plan", "firstPlan", "channel", "country", "interval", "referred", "reason"]);

function readFilters(params: Params): Filters {
  const q = typeof params.q === "string" && isStorable(params.q) ? params.q.slice(0, 200) : "";
  const groups = typeof params.groups === "string" && (readGroups(params.groups)?.length ?? 0) > 0 ? params.groups : undefined;
  const amount = (name: string) => whole(params[name], 1_000_000_000_000_000);
  const months = (name: string) => whole(params[name], 12_000);
  return given({
    q: q || undefined,
    within: q ? oneOf(["true"] as const, params.within) : undefined,
    status: oneOf(statusFilters, params.status),
    groups,
    mrrFrom: amount("mrrFrom"),
    mrrTo: amount("mrrTo"),
    tenureFrom: months("tenureFrom"),
    tenureTo: months("tenureTo"),
  });
}

function readPage(params: Params): Pick<ListView, "page" | "after" | "before"> {
  const page = Number(params.page);
  const place = (name: string) => (typeof params[name] === "string" && isStorable(params[name]) && params[name].length <= 2000 ? params[name] : undefined);
  return { page: Number.isInteger(page) && page >= 1 && page <= 1_000_000 ? page : 1, ...given({ after: place("after"), before: place("before") }) };
}

function whole(text: unknown, most: number): number | undefined {
  if (typeof text !== "string" || !/^\d{1,16}$/.test(text)) return undefined;
  return Number(text) <= most ? Number(text) : undefined;
}

const given = <Fields extends object>(fields: Fields): Fields => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;

function oneOf<Value extends string>(values: readonly Value[], asked: string | string[] | undefined): Value | undefined {
  return values.find((value) => value === asked);
}

import { isAttributeColumn, listColumns, type ListColumn } from "@/common/customer-list";
import type { Population } from "@/common/populations";
import type { Tab } from "./read-view";

/** Lists of what happened have a day; lists of who was there have none. */
const standing: ReadonlySet<Population> = new Set(["active_at_close", "active_at_opening", "retained", "everyone", "subscribed_at_close"]);
/** Rows that are departures say why. */
const departures: ReadonlySet<Population> = new Set(["lost", "churned_in_range", "ltv_lost_in_range", "gone", "leaving"]);

const byTab: Record<Tab, ListColumn[]> = {
  all: ["status", "plan", "channel", "country", "since", "tenure", "mrr"],
  valuable: ["status", "plan", "since", "mrr", "toDate", "residual", "value"],
  renewals: ["plan", "interval", "since", "date", "amount"],
};

/** What a list shows until its reader chooses, and what there is to choose from. */
export function columnsOf(tab: Tab | null, population: Population): { shown: ListColumn[]; offers: (column: ListColumn) => boolean } {
  const everyone = population === "everyone";
  const offers = (column: ListColumn): boolean => {
    // Of everyone the amount is the MRR of now.
    if (column === "amount") return !everyone;
    return column === "reason" ? departures.has(population) : true;
  };
  const plain: ListColumn[] = ["plan", "channel", "country", "reason", "since", ...(standing.has(population) ? [] : ["date" as const]), "amount"];
  return { shown: (tab ? byTab[tab] : everyone ? byTab.all : plain).filter(offers), offers };
}

/** All there are, in the order in which they stand. */
export const offered = (tab: Tab | null, population: Population, attributes: readonly string[]): ListColumn[] =>
  [...listColumns, ...attributes.filter(isAttributeColumn)].filter(columnsOf(tab, population).offers);

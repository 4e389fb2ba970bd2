import type { Population } from "@/common/populations";
import { narrowingShape } from "./narrowing";
import type { CustomerQuery } from "./list-source";
import { filterShape } from "./filters";
import type { Order } from "./orders";

/** Of everybody there are indexes by these; of who stood there on another day one of the ledger, by amount. */
const indexed: ReadonlySet<Order["by"]> = new Set(["amount", "mrr", "name", "id", "since"]);
const standing: ReadonlySet<Population> = new Set(["everyone", "active_at_close", "active_at_opening"]);
const choosing = ["segment", "breakdown", "value", ...Object.keys(narrowingShape), ...Object.keys(filterShape)] as (keyof CustomerQuery)[];

const unchosen = (query: CustomerQuery): boolean => choosing.every((name) => query[name] === undefined);

/** Whether everybody who is searched for belongs there. */
export const isWhole = (query: CustomerQuery): boolean => query.population === "everyone" && unchosen(query);

/** Whether a page of the list is a few steps along an index: then there is nothing to keep. */
export const walksAlong = (query: CustomerQuery, { by }: Order): boolean =>
  standing.has(query.population) && indexed.has(by) && query.among === undefined && unchosen(query);

import type { Population } from "@/common/populations";
import { narrowingShape } from "./narrowing";
import type { CustomerQuery } from "./customer-rows";
import { filterShape } from "./filters";
import type { Order } from "./orders";

/** Of everybody there are indexes by these; of who stood there on another day one of the ledger, by amount. */
const indexed: ReadonlySet<Order["by"]> = new Set(["amount", "mrr", "name", "id", "since"]);
const standing: ReadonlySet<Population> = new Set(["everyone", "active_at_close", "active_at_opening"]);
const choosing = ["among", "breakdown", "value", ...Object.keys(narrowingShape), ...Object.keys(filterShape)] as (keyof CustomerQuery)[];

/** Whether a page of the list is a few steps along an index: then there is nothing to keep. */
export const walksAlong = (query: CustomerQuery, { by }: Order): boolean =>
  standing.has(query.population) && indexed.has(by) && choosing.every((name) => query[name] === undefined);

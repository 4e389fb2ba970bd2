import type { UpdateMode } from "../views";
import type { ImportKindId } from "./kind-id";

/** What a file of a kind can say beyond its rows. */
export interface KindTraits {
  /** Columns without a field of their own can be kept as attributes. */
  attributes: boolean;
  /** A file can be declared complete: what is missing from it is over. */
  complete: boolean;
  /** All files of the kind are of one source, whatever their columns: what they say is true of the whole workspace. */
  oneSource?: true;
  /** What is known of customers ends on its as-of date: the facts end with the earliest of them (METRICS §1). */
  datesFacts?: true;
  /** What other values for something known can mean. */
  updates: readonly [UpdateMode, ...UpdateMode[]];
}

/** Lines have no state that moves on, and one that is missing from a file may stand in another. */
const lines: KindTraits = { attributes: false, complete: false, updates: ["correction"] };

const traits: Record<ImportKindId, KindTraits> = {
  spend: lines,
  payments: lines,
  cancellations: lines,
  service_costs: lines,
  referrals: lines,
  satisfaction: lines,
  // One day has one rate, whichever file it came from.
  currency_rates: { ...lines, oneSource: true },
  subscriptions: { attributes: false, complete: true, datesFacts: true, updates: ["correction", "state"] },
  customers: { attributes: true, complete: true, datesFacts: true, updates: ["correction", "state"] },
};

export const traitsOf = (kind: ImportKindId): KindTraits => traits[kind];

import { FEW_CUSTOMERS, type Interval } from "../value";

/** Active customers with one value of a trait, and how many of them refer. */
export interface TraitCell {
  trait: string;
  value: string;
  customers: number;
  advocates: number;
}

export interface Trait extends TraitCell {
  /** Of the advocates, and of the active customers who refer nobody. */
  shareOfAdvocates: number;
  shareOfOthers: number;
  /** How many times as frequent it is among advocates: 1.5 is half as much again. With its 99 % interval. */
  lift: number;
  interval: Interval;
  /** Standard error of the logarithm of the lift. */
  error: number;
  /** The interval keeps above 1. */
  overRepresented: boolean;
  /** One of the traits that the list of likely advocates goes by. */
  chosen: boolean;
}

export interface Likeness {
  advocates: number;
  customers: number;
  /** The strongest first. */
  traits: Trait[];
  /** A customer is like the advocates with at least this many of the chosen traits; 0 where none was found. */
  needed: number;
}

/** Dozens of values are looked at: at 95 % one or two would always stand out by chance. */
const LEVEL = 0.99;
export const Z_99 = 2.5758293035489004;
/** A trait of the advocates has to be worth saying. */
const LEAST_LIFT = 1.15;
const MOST = 3;

/**
 * What active customers who refer have more often than those who do not: a comparison of shares, value by value (the
 * logarithm of a ratio of proportions is about normal; Katz et al., 1978). The rule made of it is: at least two of the
 * up to three strongest traits, one value each. It says who resembles, not who will refer.
 *
 * @param cells of active customers, all values of every trait that some advocates have
 */
export function likeness(cells: readonly TraitCell[], { customers, advocates }: { customers: number; advocates: number }): Likeness {
  const others = customers - advocates;
  if (advocates < FEW_CUSTOMERS || others < FEW_CUSTOMERS) return { advocates, customers, traits: [], needed: 0 };
  const traits = cells.flatMap((cell) => liftOf(cell, advocates, others)).sort((a, b) => b.interval.low - a.interval.low || (a.value < b.value ? -1 : 1));
  const chosen = new Map<string, Trait>();
  for (const trait of traits) {
    if (chosen.size < MOST && trait.overRepresented && trait.lift >= LEAST_LIFT && !chosen.has(trait.trait)) chosen.set(trait.trait, trait);
  }
  return { advocates, customers, traits: traits.map((trait) => ({ ...trait, chosen: chosen.get(trait.trait) === trait })), needed: Math.min(2, chosen.size) };
}

/** Nobody resembles anybody by what is not known of them. */
function liftOf(cell: TraitCell, advocates: number, others: number): Trait[] {
  const quiet = cell.customers - cell.advocates;
  if (cell.value === "" || cell.advocates <= 0 || quiet <= 0) return [];
  const [shareOfAdvocates, shareOfOthers] = [cell.advocates / advocates, quiet / others];
  const lift = shareOfAdvocates / shareOfOthers;
  const error = Math.sqrt(1 / cell.advocates - 1 / advocates + 1 / quiet - 1 / others);
  const interval = { low: lift * Math.exp(-Z_99 * error), high: lift * Math.exp(Z_99 * error), level: LEVEL };
  return [{ ...cell, shareOfAdvocates, shareOfOthers, lift, interval, error, overRepresented: interval.low > 1, chosen: false }];
}

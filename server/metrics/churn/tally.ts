import type { ChurnCell } from "../cells";
import type { LtvLost } from "./life-left";

/** Churns added up. Money in minor units. */
export interface Tally {
  customers: number;
  /** Of them: whose day is unknown. */
  undated: number;
  mrr: bigint;
  /** Null where no part of it can be told. */
  ltvLost: number | null;
}

export function tally(cells: readonly ChurnCell[], ltvLost: LtvLost): Tally {
  return cells.reduce<Tally>((total, cell) => add(total, { customers: cell.customers, undated: cell.undated, mrr: cell.mrr, ltvLost: ltvLost(cell) }), {
    customers: 0,
    undated: 0,
    mrr: 0n,
    ltvLost: null,
  });
}

const add = (a: Tally, b: Tally): Tally => ({
  customers: a.customers + b.customers,
  undated: a.undated + b.undated,
  mrr: a.mrr + b.mrr,
  ltvLost: b.ltvLost === null ? a.ltvLost : (a.ltvLost ?? 0) + b.ltvLost,
});

/** What churns can be told apart by. */
export const CHURN_GROUPINGS = ["category", "reason", "kind", "plan", "tenure", "term"] as const;
export type ChurnGrouping = (typeof CHURN_GROUPINGS)[number];

/** First month of each band of tenure; a band ends where the next begins. */
export const TENURE_BANDS = [0, 3, 6, 12, 24, 36, 48] as const;

/** Stands between a category and a reason of it: nobody types it. */
const UNDER = "\u001f";

export type ChurnLevel = "reason" | "category";

/** The category of a churn, or its reason under it; '' where neither was given. */
export const reasonKey = ({ category, reason }: Pick<ChurnCell, ChurnLevel>, level: ChurnLevel): string => (level === "category" || (category === "" && reason === "") ? category : `${category}${UNDER}${reason}`);

/** The value of a churn in a grouping, '' where it was not given. A reason stands under its category. */
export function keyOf(cell: ChurnCell, by: ChurnGrouping): string {
  if (by === "reason") return reasonKey(cell, by);
  if (by === "tenure") return String(TENURE_BANDS.findLast((from) => cell.tenureMonths >= from) ?? 0);
  return cell[by];
}

/** The parts of a key: a category and a reason where it is one by reason, else one value. */
export const partsOf = (key: string): string[] => key.split(UNDER);

export function groupChurn(cells: readonly ChurnCell[], by: ChurnGrouping): Map<string, ChurnCell[]> {
  const groups = new Map<string, ChurnCell[]>();
  for (const cell of cells) {
    const key = keyOf(cell, by);
    const group = groups.get(key) ?? [];
    group.push(cell);
    groups.set(key, group);
  }
  return groups;
}

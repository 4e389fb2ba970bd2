import type { MonthCell } from "../cells";
import { sum, churnedOf, type Totals } from "../kpis/totals";
import { addMonths, inRange, type MonthRange } from "../period";

/** How a change of an additive metric came about: one kind of movement of the customers with one value. */
export interface ChangePart {
  /** Id of the movement, such as `mrr.churn`. */
  kind: string;
  /** Value of the breakdown. */
  value: string;
  /** Signed: a loss is below zero. Minor units for MRR. */
  amount: number;
}

export interface WhatChanged {
  delta: number;
  /** Largest first, whichever the sign; they sum to the change. A customer has one value, so no two parts share one's movement. */
  parts: ChangePart[];
  top: ChangePart[];
  /** What the others come to. */
  rest: number;
}

type Movement = [kind: string, amount: (totals: Totals) => number];

const ofMrr: Movement[] = [
  ["mrr.new", (totals) => Number(totals.newMrr)],
  ["mrr.expansion", (totals) => Number(totals.expansionMrr)],
  ["mrr.reactivation", (totals) => Number(totals.reactivationMrr)],
  ["mrr.contraction", (totals) => -Number(totals.contractionMrr)],
  ["mrr.churn", (totals) => -Number(totals.churnMrr)],
];
const ofCustomers: Movement[] = [
  ["customers.new", (totals) => totals.newCustomers],
  ["customers.reactivated", (totals) => totals.reactivatedCustomers],
  ["customers.churned", (totals) => -churnedOf(totals)],
];

/** A stock changes by all that moved since; a flow by what it was more, or less, than before. */
const stocks: Record<string, Movement[]> = { mrr: ofMrr, customers: ofCustomers };
const flows: Record<string, Movement> = {
  "mrr.new": ["mrr.new", (totals) => Number(totals.newMrr)],
  "mrr.expansion": ["mrr.expansion", (totals) => Number(totals.expansionMrr)],
  "mrr.reactivation": ["mrr.reactivation", (totals) => Number(totals.reactivationMrr)],
  "mrr.contraction": ["mrr.contraction", (totals) => Number(totals.contractionMrr)],
  "mrr.churn": ["mrr.churn", (totals) => Number(totals.churnMrr)],
  "customers.new": ["customers.new", (totals) => totals.newCustomers],
  "customers.reactivated": ["customers.reactivated", (totals) => totals.reactivatedCustomers],
  "customers.churned": ["customers.churned", churnedOf],
};

export const ADDITIVE_IDS: readonly string[] = [...Object.keys(stocks), ...Object.keys(flows)];

/** Cells by the value of one breakdown: a partition of the customers. */
export type Groups = ReadonlyMap<string, readonly MonthCell[]>;

const SHOWN = 3;

/** The change of an additive metric from one range to another, by kind of movement and value. Null for a metric that does not add up. */
export function whatChanged(groups: Groups, id: string, now: MonthRange, before: MonthRange): WhatChanged | null {
  const movements = stocks[id];
  if (movements) return summary(partsOf(groups, movements, { from: addMonths(before.to, 1), to: now.to }));
  const flow = flows[id];
  if (!flow) return null;
  const [kind, amount] = flow;
  const parts = [...groups].map(([value, cells]) => ({ kind, value, amount: amount(totalOf(cells, now)) - amount(totalOf(cells, before)) }));
  return summary(parts);
}

function partsOf(groups: Groups, movements: readonly Movement[], months: MonthRange): ChangePart[] {
  return [...groups].flatMap(([value, cells]) => {
    const totals = totalOf(cells, months);
    return movements.map(([kind, amount]) => ({ kind, value, amount: amount(totals) }));
  });
}

export const totalOf = (cells: readonly MonthCell[], months: MonthRange): Totals => sum(cells.filter(({ month }) => inRange(month, months)));

function summary(all: ChangePart[]): WhatChanged {
  const parts = all.filter(({ amount }) => amount !== 0).sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount) || (`${a.kind} ${a.value}` < `${b.kind} ${b.value}` ? -1 : 1));
  const delta = parts.reduce((total, { amount }) => total + amount, 0);
  const top = parts.slice(0, SHOWN);
  return { delta, parts, top, rest: delta - top.reduce((total, { amount }) => total + amount, 0) };
}

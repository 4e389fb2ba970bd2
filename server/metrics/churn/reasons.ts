import type { ChurnCell } from "../cells";
import type { History } from "../kpis/history";
import { monthsIn, runningMonth, type MonthRange, type YearMonth } from "../period";
import { churnsIn } from "./churns-in";
import { ltvLostOf, type LtvLost } from "./life-left";
import { groupChurn, tally, type ChurnGrouping, type Tally } from "./tally";

/** What a Pareto counts. */
export const CHURN_MEASURES = ["customers", "mrr", "ltv"] as const;
export type ChurnMeasure = (typeof CHURN_MEASURES)[number];

/** Customers, or minor units; null where the LTV lost cannot be told. */
export const measured = ({ customers, mrr, ltvLost }: Tally, measure: ChurnMeasure): number | null =>
  measure === "customers" ? customers : measure === "mrr" ? Number(mrr) : ltvLost;

export interface ParetoRow extends Tally {
  /** '' is "not given". */
  key: string;
  /** Of all churned customers, all MRR lost and all LTV lost; null when there is none. */
  customerShare: number | null;
  mrrShare: number | null;
  ltvShare: number | null;
  /** By the measure: share of this row and of those above it. */
  cumulated: number | null;
  /** Customers by the kind of their churn; they sum to `customers`. */
  kinds: Record<ChurnCell["kind"], number>;
}

export interface ChurnReasons {
  /** Most first, by the measure; "not given" last. They add up to the total. */
  rows: ParetoRow[];
  total: Tally;
  /** The three sum to the total. */
  kinds: Record<ChurnCell["kind"], Tally>;
  kindShares: Record<ChurnCell["kind"], number | null>;
  /** Churned customers who gave no reason, or whose source has none. */
  unsaid: Tally;
  /** Their share; null when nobody left. */
  withoutReason: number | null;
}

const KINDS = ["voluntary", "involuntary", "unknown"] as const;

/** Why customers left in a range: a churn counts once, however it is told apart. */
export function churnReasons(history: History, range: MonthRange, by: ChurnGrouping, measure: ChurnMeasure = "customers"): ChurnReasons {
  const cells = churnsIn(history, range);
  const ltvLost = ltvLostOf(history);
  const total = tally(cells, ltvLost);
  const kind = (of: ChurnCell["kind"]) => tally(cells.filter((cell) => cell.kind === of), ltvLost);
  const kinds = { voluntary: kind("voluntary"), involuntary: kind("involuntary"), unknown: kind("unknown") };
  const unsaid = tally(cells.filter(({ reason, category }) => reason === "" && category === ""), ltvLost);
  return {
    rows: pareto(cells, total, { by, ltvLost, measure }),
    total,
    kinds,
    kindShares: Object.fromEntries(KINDS.map((name) => [name, share(kinds[name].customers, total.customers)])) as ChurnReasons["kindShares"],
    unsaid,
    withoutReason: share(unsaid.customers, total.customers),
  };
}

/** The rows alone, by customers: of churns whose LTV is not asked for. */
export function countedReasons(cells: readonly ChurnCell[], by: ChurnGrouping): Pick<ChurnReasons, "rows" | "total"> {
  const total = tally(cells, untold);
  return { rows: pareto(cells, total, { by, ltvLost: untold, measure: "customers" }), total };
}

const untold: LtvLost = () => null;

type How = { by: ChurnGrouping; ltvLost: LtvLost; measure: ChurnMeasure };

function pareto(cells: readonly ChurnCell[], total: Tally, { by, ltvLost, measure }: How): ParetoRow[] {
  const groups = [...groupChurn(cells, by)].map(([key, group]) => ({ key, group, ...tally(group, ltvLost) })).sort(mostFirst(measure));
  const whole = measured(total, measure) ?? 0;
  let above = 0;
  return groups.map(({ group, ...row }) => {
    above += measured(row, measure) ?? 0;
    return {
      ...row,
      customerShare: share(row.customers, total.customers),
      mrrShare: share(Number(row.mrr), Number(total.mrr)),
      ltvShare: row.ltvLost === null || total.ltvLost === null ? null : share(row.ltvLost, total.ltvLost),
      cumulated: share(above, whole),
      kinds: Object.fromEntries(KINDS.map((kind) => [kind, customersOf(group.filter((cell) => cell.kind === kind))])) as ParetoRow["kinds"],
    };
  });
}

const share = (part: number, whole: number) => (whole > 0 ? part / whole : null);

const customersOf = (cells: readonly ChurnCell[]) => cells.reduce((sum, { customers }) => sum + customers, 0);

type Keyed = Tally & { key: string };

function mostFirst(measure: ChurnMeasure): (a: Keyed, b: Keyed) => number {
  return (a, b) => {
    const unsaid = Number(a.key === "") - Number(b.key === "");
    const most = (measured(b, measure) ?? 0) - (measured(a, measure) ?? 0);
    return unsaid || most || b.customers - a.customers || Number(b.mrr - a.mrr) || (a.key < b.key ? -1 : 1);
  };
}

export interface ChurnTrend {
  month: YearMonth;
  running: boolean;
  /** By key; a key without a churn in the month is absent. */
  groups: Record<string, Tally>;
}

/** The same month by month: each churn stands in its own month, undated ones on the as-of date. */
export function churnTrend(history: History, range: MonthRange, by: ChurnGrouping): ChurnTrend[] {
  const ltvLost = ltvLostOf(history);
  const running = runningMonth(history.dataDate);
  return monthsIn(range).map((month) => {
    const cells = churnsIn(history, { from: month, to: month });
    const groups = [...groupChurn(cells, by)].map(([key, group]) => [key, tally(group, ltvLost)] as const);
    return { month, running: month === running, groups: Object.fromEntries(groups) };
  });
}

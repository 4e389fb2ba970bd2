import type { ChurnCell } from "../cells";
import type { History } from "../kpis/history";
import { inRange, monthsIn, runningMonth, type MonthRange, type YearMonth } from "../period";
import { ltvLostOf, type LtvLost } from "./life-left";
import { groupChurn, tally, type ChurnGrouping, type Tally } from "./tally";

export interface ParetoRow extends Tally {
  /** '' is "not given". */
  key: string;
  /** Of all churned customers, all MRR lost and all LTV lost; null when there is none. */
  customerShare: number | null;
  mrrShare: number | null;
  ltvShare: number | null;
  /** Share of the customers in this row and those above it. */
  cumulated: number | null;
}

export interface ChurnReasons {
  /** Most customers first, "not given" last; they add up to the total. */
  rows: ParetoRow[];
  total: Tally;
  /** The three sum to the total. */
  kinds: Record<ChurnCell["kind"], Tally>;
  /** Share of the churned customers who gave no reason, or whose source has none. */
  withoutReason: number | null;
}

/** Why customers left in a range: a churn counts once, however it is told apart. */
export function churnReasons(history: History, range: MonthRange, by: ChurnGrouping): ChurnReasons {
  const cells = (history.churn ?? []).filter(({ month }) => inRange(month, range));
  const ltvLost = ltvLostOf(history);
  const total = tally(cells, ltvLost);
  const kind = (of: ChurnCell["kind"]) => tally(cells.filter((cell) => cell.kind === of), ltvLost);
  return {
    rows: pareto(cells, total, by, ltvLost),
    total,
    kinds: { voluntary: kind("voluntary"), involuntary: kind("involuntary"), unknown: kind("unknown") },
    withoutReason: share(tally(cells.filter(({ reason }) => reason === ""), ltvLost).customers, total.customers),
  };
}

function pareto(cells: readonly ChurnCell[], total: Tally, by: ChurnGrouping, ltvLost: LtvLost): ParetoRow[] {
  const groups = [...groupChurn(cells, by)].map(([key, group]) => ({ key, ...tally(group, ltvLost) })).sort(mostFirst);
  let customers = 0;
  return groups.map((group) => {
    customers += group.customers;
    return {
      ...group,
      customerShare: share(group.customers, total.customers),
      mrrShare: share(Number(group.mrr), Number(total.mrr)),
      ltvShare: group.ltvLost === null || total.ltvLost === null ? null : share(group.ltvLost, total.ltvLost),
      cumulated: share(customers, total.customers),
    };
  });
}

const share = (part: number, whole: number) => (whole > 0 ? part / whole : null);

function mostFirst(a: Tally & { key: string }, b: Tally & { key: string }): number {
  const unsaid = Number(a.key === "") - Number(b.key === "");
  return unsaid || b.customers - a.customers || Number(b.mrr - a.mrr) || (a.key < b.key ? -1 : 1);
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
    const cells = (history.churn ?? []).filter((cell) => cell.month === month);
    const groups = [...groupChurn(cells, by)].map(([key, group]) => [key, tally(group, ltvLost)] as const);
    return { month, running: month === running, groups: Object.fromEntries(groups) };
  });
}

export interface ChurnCross {
  /** In the order of the Pareto. */
  rows: string[];
  columns: string[];
  /** Row, then column; null where nobody left. */
  cells: (Tally | null)[][];
}

/** Reasons across the plan left or the tenure: who leaves for what. */
export function churnCross(history: History, range: MonthRange, rowsBy: ChurnGrouping, columnsBy: ChurnGrouping): ChurnCross {
  const cells = (history.churn ?? []).filter(({ month }) => inRange(month, range));
  const ltvLost = ltvLostOf(history);
  const total = tally(cells, ltvLost);
  const rows = pareto(cells, total, rowsBy, ltvLost).map(({ key }) => key);
  const found = pareto(cells, total, columnsBy, ltvLost).map(({ key }) => key);
  const columns = columnsBy === "tenure" ? found.toSorted((a, b) => Number(a) - Number(b)) : found;
  const byRow = groupChurn(cells, rowsBy);
  return {
    rows,
    columns,
    cells: rows.map((row) => {
      const byColumn = groupChurn(byRow.get(row) ?? [], columnsBy);
      return columns.map((column) => {
        const group = byColumn.get(column);
        return group ? tally(group, ltvLost) : null;
      });
    }),
  };
}

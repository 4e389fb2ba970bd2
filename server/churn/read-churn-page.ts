import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import type { PageInput } from "../kpis/input";
import { cellsOf, type Facts, type Group } from "../kpis/read-facts";
import { readPage } from "../kpis/read-page";
import { resolveComparison } from "../kpis/resolve-comparison";
import { trendRange } from "../kpis/tiles-of";
import type { ChurnCell } from "../metrics/cells";
import type { KpiInput } from "../metrics/kpis/types";
import type { MonthRange } from "../metrics/period";
import { keptChurns } from "./kept-churns";

/** What the page of churn reasons is made from: its group with its churns, of the range and of a year to see them in. */
export type ChurnPageFacts = { now: KpiInput; before: KpiInput | null; trend: MonthRange };

/** Null before the first import. `before` is null when nothing was wanted, or the history does not reach back to it. */
export async function readChurnPage(tx: Tx, workspaceId: WorkspaceId, input: PageInput): Promise<ChurnPageFacts | null> {
  const page = await readPage(tx, workspaceId, input);
  if (!page) return null;
  const { now, before, facts } = page;
  const trend = trendRange(now.range.to, now.dataDate);
  const months = [now.range, trend, ...(before ? [before.range] : [])];
  const shown = { from: months.map(({ from }) => from).sort()[0] ?? now.range.from, to: months.map(({ to }) => to).sort().at(-1) ?? now.range.to };
  const churn = await churnsOf(tx, workspaceId, facts, input, shown);
  const against = resolveComparison(now.range, input, facts);
  const other = against && input.compare === "group" ? await churnsOf(tx, workspaceId, facts, against.group, shown) : churn;
  return { now: { ...now, churn }, before: before && isComparable(before.range, churn, other) ? { ...before, churn: other } : null, trend };
}

/** Some left on a day nobody knows, some of them in months before: those look better than they were, and are not compared with. */
function isComparable({ to }: MonthRange, ...groups: ChurnCell[][]): boolean {
  return groups.every((cells) => cells.every(({ undated, month }) => undated === 0 || month <= to));
}

async function churnsOf(tx: Tx, workspaceId: WorkspaceId, facts: Facts, group: Group, { from, to }: MonthRange): Promise<ChurnCell[]> {
  return (await keptChurns(tx, workspaceId, facts, cellsOf(group))).filter(({ month }) => month >= from && month <= to);
}

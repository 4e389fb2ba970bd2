import { and, eq, inArray, notInArray, or, sql, type Column, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { allCustomers, monthCells, tenureCells } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import type { BillingTermCells, MonthCell, TenureCell, TermCell } from "../metrics/cells";
import { termMonths } from "./billing-term";
import { monthCell, tenureCell, termCell } from "./cell-columns";
import { byTerm, crossed, SHORT_TERMS, splitCrossed } from "./breakdowns";
import type { CellsOf } from "./group-rows";

/** The whole history of one group of customers, as the metrics want it. Of terms, those beyond a month. */
export type GroupCells = { cells: readonly MonthCell[]; tenureCells: readonly TenureCell[]; terms: readonly BillingTermCells[] };

type FillingTerm = { termMonths: number; cells: TermCell[]; tenureCells?: TenureCell[] };
type FillingGroup = { cells: MonthCell[]; tenureCells: TenureCell[]; terms: FillingTerm[] };

/** The cells of a breakdown by value, each also split by the longer billing terms. Three queries, a few thousand rows a value at most. */
export async function readCells(tx: Tx, workspaceId: WorkspaceId, { segmentId = allCustomers, breakdown, value }: CellsOf): Promise<Map<string, GroupCells>> {
  const terms = byTerm(breakdown);
  const wanted = (table: { workspaceId: Column; segmentId: Column; breakdown: Column; value: Column }, breakdowns: string[]): SQL | undefined =>
    and(
      eq(table.workspaceId, workspaceId),
      eq(table.segmentId, segmentId),
      inArray(table.breakdown, breakdowns),
      breakdown === "none" ? notInArray(table.value, SHORT_TERMS) : undefined,
      breakdown === "none" || value === undefined ? undefined : or(eq(table.value, value), sql`starts_with(${table.value}, ${crossed(value, "")})`),
    );
  const months = await tx.select({ value: monthCells.value, cell: monthCell }).from(monthCells).where(wanted(monthCells, [breakdown]));
  // By interval the groups are the terms.
  const monthsOfTerms: { value: string; cell: TermCell }[] =
    terms === breakdown ? months : await tx.select({ value: monthCells.value, cell: termCell }).from(monthCells).where(wanted(monthCells, [terms]));
  const tenures = await tx
    .select({ breakdown: tenureCells.breakdown, value: tenureCells.value, cell: tenureCell })
    .from(tenureCells)
    .where(wanted(tenureCells, [breakdown, terms]));

  const groups = new Map<string, FillingGroup>();
  const groupOf = (key: string) => {
    const group = groups.get(key) ?? { cells: [], tenureCells: [], terms: [] };
    groups.set(key, group);
    return group;
  };
  const termOf = (key: string) => {
    const [group, term] = breakdown === "none" ? ["", key] : breakdown === terms ? [key, key] : splitCrossed(key);
    return termIn(groupOf(group).terms, termMonths(term));
  };
  for (const { value: key, cell } of months) groupOf(key).cells.push(cell);
  for (const { value: key, cell } of monthsOfTerms) termOf(key).cells.push(cell);
  for (const { breakdown: read, value: key, cell } of tenures) {
    if (read === breakdown) groupOf(key).tenureCells.push(cell);
    if (read === terms) (termOf(key).tenureCells ??= []).push(cell);
  }
  return groups;
}

/** Terms of one length are one: a month and four weeks can both be left every month. */
function termIn(terms: FillingTerm[], months: number): FillingTerm {
  const known = terms.find(({ termMonths: length }) => length === months);
  if (known) return known;
  const added: FillingTerm = { termMonths: months, cells: [] };
  terms.push(added);
  return added;
}

import { and, between, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { churnCells as c } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import type { ChurnCell } from "../metrics/cells";
import type { MonthRange } from "../metrics/period";
import { byValue, inGroups, yearMonth, type CellsOf } from "./group-rows";

const cell = {
  month: yearMonth(c.month),
  kind: c.kind,
  category: c.category,
  reason: c.reason,
  plan: c.plan,
  term: c.term,
  tenureMonths: c.tenureMonths,
  customers: c.customers,
  undated: c.churnedUndated,
  mrr: c.mrr,
} satisfies Record<keyof ChurnCell, unknown>;

/**
 * Churns of the months by when, why, the plan left, the term and the tenure; MRR lost in minor units. By value of the
 * breakdown. There are as many cells as kinds of churn: ask for the months that are shown.
 */
export async function readChurnCells(tx: Tx, workspaceId: WorkspaceId, of: CellsOf, { from, to }: MonthRange): Promise<Map<string, ChurnCell[]>> {
  const months = between(c.month, `${from}-01`, `${to}-01`);
  if (of.breakdown !== "interval") return byValue(await tx.select({ value: c.value, cell }).from(c).where(and(inGroups(c, workspaceId, of), months)));
  const term = of.value === undefined ? undefined : eq(c.term, of.value);
  return byValue(await tx.select({ value: c.term, cell }).from(c).where(and(inGroups(c, workspaceId, { breakdown: "none" }), months, term)));
}

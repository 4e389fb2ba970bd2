import { and, between, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { churnCells as c } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import type { ChurnCell } from "../metrics/cells";
import type { MonthRange } from "../metrics/period";
import { byValue, inGroups, yearMonth, type CellsOf } from "./group-rows";
import { tenureBand } from "./tenure-band";

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
export async function readChurnCells(tx: Tx, workspaceId: WorkspaceId, of: CellsOf, months: MonthRange): Promise<Map<string, ChurnCell[]>> {
  return byValue(await tx.select({ value: valueOf(of), cell }).from(c).where(churned(workspaceId, of, months)));
}

const summed = {
  ...cell,
  customers: sql`sum(${c.customers})`.mapWith(Number),
  undated: sql`sum(${c.churnedUndated})`.mapWith(Number),
  mrr: sql`sum(${c.mrr})`.mapWith(BigInt),
} satisfies Record<keyof ChurnCell, unknown>;

const band = tenureBand(c.tenureMonths).mapWith(Number);

/**
 * The same, each tenure as the first month of its band: as few cells as there are reasons and plans, however many customers
 * left. They tell who left and why, and not what life they had left.
 */
export async function readBandedChurns(tx: Tx, workspaceId: WorkspaceId, of: CellsOf, months: MonthRange): Promise<Map<string, ChurnCell[]>> {
  const { month, kind, category, reason, plan, term } = c;
  const cells = tx.select({ value: valueOf(of), cell: { ...summed, tenureMonths: band } }).from(c).where(churned(workspaceId, of, months));
  return byValue(await cells.groupBy(valueOf(of), month, kind, category, reason, plan, term, tenureBand(c.tenureMonths)));
}

/** The same of all plans, '' each: what life a churn had left is a matter of its term and tenure. */
export async function readChurnsOfAllPlans(tx: Tx, workspaceId: WorkspaceId, of: CellsOf, months: MonthRange): Promise<Map<string, ChurnCell[]>> {
  const { month, kind, category, reason, term, tenureMonths } = c;
  const cells = tx.select({ value: valueOf(of), cell: { ...summed, plan: sql<string>`''` } }).from(c).where(churned(workspaceId, of, months));
  return byValue(await cells.groupBy(valueOf(of), month, kind, category, reason, term, tenureMonths));
}

/** The cells tell the billing term themselves, so the breakdown by it has none of its own. */
const valueOf = ({ breakdown }: CellsOf) => (breakdown === "interval" ? c.term : c.value);

function churned(workspaceId: WorkspaceId, of: CellsOf, { from, to }: MonthRange) {
  const months = between(c.month, `${from}-01`, `${to}-01`);
  if (of.breakdown !== "interval") return and(inGroups(c, workspaceId, of), months);
  return and(inGroups(c, workspaceId, { breakdown: "none" }), months, of.value === undefined ? undefined : eq(c.term, of.value));
}

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

const banded = {
  ...cell,
  tenureMonths: tenureBand(c.tenureMonths).mapWith(Number),
  customers: sql`sum(${c.customers})`.mapWith(Number),
  undated: sql`sum(${c.churnedUndated})`.mapWith(Number),
  mrr: sql`sum(${c.mrr})`.mapWith(BigInt),
} satisfies Record<keyof ChurnCell, unknown>;

/**
 * The churns of one group, each tenure as the first month of its band: as few cells as there are reasons and plans, however
 * many customers left. They tell who left and why, and not what life they had left.
 */
export async function readBandedChurns(tx: Tx, workspaceId: WorkspaceId, of: Required<CellsOf>, months: MonthRange): Promise<ChurnCell[]> {
  const { month, kind, category, reason, plan, term } = c;
  return tx.select(banded).from(c).where(churned(workspaceId, of, months)).groupBy(month, kind, category, reason, plan, term, tenureBand(c.tenureMonths));
}

/** The cells tell the billing term themselves, so the breakdown by it has none of its own. */
const valueOf = ({ breakdown }: CellsOf) => (breakdown === "interval" ? c.term : c.value);

function churned(workspaceId: WorkspaceId, of: CellsOf, { from, to }: MonthRange) {
  const months = between(c.month, `${from}-01`, `${to}-01`);
  if (of.breakdown !== "interval") return and(inGroups(c, workspaceId, of), months);
  return and(inGroups(c, workspaceId, { breakdown: "none" }), months, of.value === undefined ? undefined : eq(c.term, of.value));
}

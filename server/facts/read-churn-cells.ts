import { and, between, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { churnCells as c } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import type { ChurnCell, ChurnLife } from "../metrics/cells";
import type { Placed } from "../metrics/churn/cross";
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
} satisfies Record<Exclude<keyof ChurnCell, "lives">, unknown>;

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
} satisfies Record<Exclude<keyof ChurnCell, "lives">, unknown>;

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

/**
 * All churns there are by month, kind, category and reason alone, each with the lives it ended: as few cells as there are reasons
 * in a month, however many customers left. By value of the breakdown.
 */
export async function readChurnsByReason(tx: Tx, workspaceId: WorkspaceId, of: CellsOf): Promise<Map<string, ChurnCell[]>> {
  const { month, kind, category, reason } = c;
  const whole = { ...summed, plan: none, term: none, tenureMonths: sql<number>`0`, lives: sql`string_agg(concat_ws(' ', ${c.term}, ${c.tenureMonths}, ${c.mrr}), ',')`.mapWith(readLives) };
  const cells = tx.select({ value: valueOf(of), cell: whole }).from(c).where(churned(workspaceId, of));
  return byValue(await cells.groupBy(valueOf(of), month, kind, category, reason));
}

/**
 * The churns of the months by category and reason, and by what the columns of a table tell apart: the plan left, the band of the tenure or,
 * of all groups of a breakdown, its value.
 */
export async function readCrossedChurns(tx: Tx, workspaceId: WorkspaceId, of: CellsOf, months: MonthRange, across: "plan" | "tenure" | "value"): Promise<Placed[]> {
  const column = across === "plan" ? sql<string>`${c.plan}` : across === "tenure" ? tenureBand(c.tenureMonths) : sql<string>`${valueOf(of)}`;
  const { category, reason } = c;
  const { customers } = summed;
  return tx.select({ column, cell: { category, reason, customers } }).from(c).where(churned(workspaceId, of, months)).groupBy(column, category, reason);
}

const none = sql<string>`''`;

/** Thousands of them come as one text: a row of each would cost more than all else. */
const readLives = (text: string): ChurnLife[] =>
  text.split(",").map((life) => {
    const [term = "", tenureMonths, mrr] = life.split(" ");
    return { term, tenureMonths: Number(tenureMonths), mrr: Number(mrr) };
  });

/** The cells tell the billing term themselves, so the breakdown by it has none of its own. */
const valueOf = ({ breakdown }: CellsOf) => (breakdown === "interval" ? c.term : c.value);

function churned(workspaceId: WorkspaceId, of: CellsOf, range?: MonthRange) {
  const months = range && between(c.month, `${range.from}-01`, `${range.to}-01`);
  if (of.breakdown !== "interval") return and(inGroups(c, workspaceId, of), months);
  return and(inGroups(c, workspaceId, { segmentId: of.segmentId, breakdown: "none" }), months, of.value === undefined ? undefined : eq(c.term, of.value));
}

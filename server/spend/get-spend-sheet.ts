import { and, eq, gte, isNotNull, lt, sql } from "drizzle-orm";
import type { z } from "zod";
import { inSnapshot, type Tx } from "@/db/client";
import { acquisitionSpend as spend } from "@/db/schema";
import type { WorkspaceContext } from "@/server/context";
import { readFactState } from "@/server/facts/fact-state";
import { yearMonth } from "@/server/facts/group-rows";
import { readAcquisitionCells } from "@/server/facts/read-acquisition-cells";
import { monthsIn } from "@/server/metrics/period";
import { spendSheet, type SpendSheet } from "@/server/metrics/acquisition/spend-sheet";
import type { sheetInput } from "./input";

type Call = { ctx: WorkspaceContext; input: z.output<typeof sheetInput> };

/** Null before the first import: there are no months to speak of. */
export async function getSpendSheet({ ctx, input }: Call): Promise<SpendSheet | null> {
  const { category, purpose } = input;
  return inSnapshot(ctx.workspaceId, async (tx) => {
    const state = await readFactState(tx, ctx.workspaceId);
    if (!state) return null;
    const last = Number(state.dataDate.slice(0, 4));
    const year = input.year ?? last;
    const first = Math.min(Number(state.firstMonth.slice(0, 4)), await firstYear(tx, ctx));
    const lines = await tx
      .select({
        month: yearMonth(spend.month),
        channel: spend.channel,
        imported: sql<boolean>`${isNotNull(spend.sourceId)}`,
        amount: sql<bigint>`sum(${spend.amount})::bigint`.mapWith(BigInt),
      })
      .from(spend)
      .where(
        and(
          eq(spend.workspaceId, ctx.workspaceId),
          gte(spend.month, `${year}-01-01`),
          lt(spend.month, `${year + 1}-01-01`),
          eq(spend.category, category),
          eq(spend.purpose, purpose),
        ),
      )
      .groupBy(spend.month, spend.channel, isNotNull(spend.sourceId));
    return {
      year,
      // A year before the first customers: spend comes before them.
      years: Array.from({ length: last - first + 2 }, (_, index) => last - index),
      category,
      purpose,
      ...spendSheet(monthsIn({ from: `${year}-01`, to: `${year}-12` }), lines, purpose === "acquisition" ? await channelsOf(tx, ctx) : await spentOn(tx, ctx, purpose)),
    };
  });
}

async function firstYear(tx: Tx, { workspaceId }: WorkspaceContext): Promise<number> {
  const [row] = await tx.select({ month: sql<string | null>`min(${spend.month})::text` }).from(spend).where(eq(spend.workspaceId, workspaceId));
  return row?.month ? Number(row.month.slice(0, 4)) : Infinity;
}

/** Those money was spent on, and those customers came by. */
async function channelsOf(tx: Tx, ctx: WorkspaceContext): Promise<string[]> {
  const cells = await readAcquisitionCells(tx, ctx.workspaceId, { breakdown: "none", value: "" });
  const came = (cells.get("") ?? []).map(({ channel }) => channel).filter((channel) => channel !== "");
  return [...(await spentOn(tx, ctx, "acquisition")), ...came];
}

async function spentOn(tx: Tx, { workspaceId }: WorkspaceContext, purpose: "acquisition" | "retention"): Promise<string[]> {
  const rows = await tx.selectDistinct({ channel: spend.channel }).from(spend).where(and(eq(spend.workspaceId, workspaceId), eq(spend.purpose, purpose)));
  return rows.map(({ channel }) => channel);
}

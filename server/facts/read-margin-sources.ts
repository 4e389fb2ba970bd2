import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { planMonthMargins as m } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import type { GrossMarginSource } from "../metrics/margin/margin-table";
import type { YearMonth } from "../metrics/period";
import { yearMonth } from "./group-rows";

/**
 * Where the gross margin of each month comes from: "mixed" where its plans differ in that. A month that is not there has
 * the margin of the workspace: only what plans or costs say otherwise is prepared.
 */
export async function readMarginSources(tx: Tx, workspaceId: WorkspaceId): Promise<Map<YearMonth, GrossMarginSource>> {
  const rows = await tx.selectDistinct({ month: yearMonth(m.month), source: m.source }).from(m).where(eq(m.workspaceId, workspaceId));
  const sources = new Map<YearMonth, GrossMarginSource>();
  for (const { month, source } of rows) sources.set(month, sources.has(month) ? "mixed" : source);
  return sources;
}

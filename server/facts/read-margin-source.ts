import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { planMonthMargins as m } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import type { MarginSource } from "../metrics/margin/margin-table";
import type { YearMonth } from "../metrics/period";

/** Where the gross margin of a month comes from; "mixed" where plans differ in that. */
export async function readMarginSource(tx: Tx, workspaceId: WorkspaceId, month: YearMonth): Promise<MarginSource | "mixed"> {
  const rows = await tx
    .selectDistinct({ source: m.source })
    .from(m)
    .where(and(eq(m.workspaceId, workspaceId), eq(m.month, `${month}-01`)));
  const [first, ...others] = rows;
  // Prepared only where a plan or costs say something else.
  if (!first) return "workspace";
  return others.length > 0 ? "mixed" : first.source;
}

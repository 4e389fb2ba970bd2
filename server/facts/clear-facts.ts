import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import { cellTables, type wholeTables } from "./fact-tables";

type Cells = { workspaceId: WorkspaceId; segmentId: string };

/** Takes away cells of all customers, or of one segment. */
export async function clearCells(tx: Tx, { workspaceId, segmentId }: Cells, tables: readonly (typeof cellTables)[number][] = cellTables): Promise<void> {
  for (const table of tables) await tx.execute(sql`delete from ${sql.identifier(table)} where workspace_id = ${workspaceId} and segment_id = ${segmentId}`);
}

/** Takes away what is told of the workspace as a whole, or cells of everybody in it. */
export async function clearWhole(tx: Tx, workspaceId: WorkspaceId, tables: readonly (typeof wholeTables | typeof cellTables)[number][]): Promise<void> {
  for (const table of tables) await tx.execute(sql`delete from ${sql.identifier(table)} where workspace_id = ${workspaceId}`);
}

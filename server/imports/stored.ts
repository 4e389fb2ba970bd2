import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { imports, sources } from "@/db/schema";
import type { WorkspaceContext } from "@/server/context";
import { notFound } from "@/server/errors";
import type { DescribedUpload } from "./describe-upload";
import type { Suggestion } from "./fields/suggest";
import type { ImportMapping } from "./mapping";
import type { ImportCounts, ImportError, ImportProgress, ImportTotals } from "./views";

/** What is kept of a detected file: enough to show it and to map it without opening it again. */
export type StoredFile = DescribedUpload & { suggestion: Suggestion };

type Tenant = Pick<WorkspaceContext, "workspaceId">;

/**
 * An import and its source as they lie in the database, with the shapes that their JSON columns have. Locked, it cannot
 * be changed meanwhile, but a job may go on staging rows that refer to it.
 */
export async function findImport(tx: Tx, ctx: Tenant, importId: string, { lock = false } = {}) {
  const query = tx
    .select({ import: imports, source: sources })
    .from(imports)
    .innerJoin(sources, and(eq(sources.workspaceId, imports.workspaceId), eq(sources.id, imports.sourceId)))
    .where(and(isImport(ctx, importId), eq(sources.workspaceId, ctx.workspaceId)));
  const [row] = await (lock ? query.for("no key update", { of: imports }) : query);
  if (!row) throw notFound(`import ${importId}`);
  return { ...shaped(row.import), source: row.source };
}

export type StoredImport = Awaited<ReturnType<typeof findImport>>;

export const shaped = (row: typeof imports.$inferSelect) => ({
  ...row,
  detected: row.detected as StoredFile,
  mapping: row.mapping as ImportMapping | null,
  progress: row.progress as ImportProgress | null,
  counts: row.counts as ImportCounts | null,
  totals: row.totals as ImportTotals | null,
  error: row.error as ImportError | null,
});

export const isImport = (ctx: Tenant, importId: string) => and(eq(imports.workspaceId, ctx.workspaceId), eq(imports.id, importId));

/** Until it runs, an import can be mapped anew, as often as it takes. */
export const isOpen = ({ status }: Pick<StoredImport, "status">) => ["uploaded", "checking", "checked", "failed"].includes(status);

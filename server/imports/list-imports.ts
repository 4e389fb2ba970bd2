import { and, desc, eq, lt, or, sql } from "drizzle-orm";
import { z } from "zod";
import { inWorkspace } from "@/db/client";
import { imports, sources, users } from "@/db/schema";
import type { WorkspaceContext } from "@/server/context";
import { findImport, shaped } from "./stored";
import type { ImportListItem } from "./views";

export const listImportsInput = z.strictObject({
  limit: z.int().min(1).max(100).default(50),
  /** The last import of the page before. */
  before: z.uuid().optional(),
});

/** The history, the latest first; `next` is null on the last page. */
export function listImports({ ctx, input }: { ctx: WorkspaceContext; input: z.infer<typeof listImportsInput> }): Promise<{ items: ImportListItem[]; next: string | null }> {
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const before = input.before ? await findImport(tx, ctx, input.before) : null;
    // Postgres keeps microseconds, a Date milliseconds: ties within one are settled by the id.
    const at = sql`date_trunc('milliseconds', ${imports.createdAt})`;
    const rows = await tx
      .select({ import: imports, sourceName: sources.name, createdBy: users.name })
      .from(imports)
      .innerJoin(sources, and(eq(sources.workspaceId, ctx.workspaceId), eq(sources.id, imports.sourceId)))
      .leftJoin(users, eq(users.id, imports.createdBy))
      .where(
        and(
          eq(imports.workspaceId, ctx.workspaceId),
          before ? or(sql`${at} < ${before.createdAt}`, and(sql`${at} = ${before.createdAt}`, lt(imports.id, before.id))) : undefined,
        ),
      )
      .orderBy(desc(at), desc(imports.id))
      .limit(input.limit + 1);
    const items = rows.slice(0, input.limit).map((row) => item(shaped(row.import), row.sourceName, row.createdBy));
    return { items, next: rows.length > items.length ? (items.at(-1)?.id ?? null) : null };
  });
}

function item(row: ReturnType<typeof shaped>, sourceName: string, createdBy: string | null): ImportListItem {
  const { id, kind, status, fileName, fileBytes, asOf, progress, counts, error, createdAt, finishedAt, undoneAt } = row;
  return { id, kind, status, fileName, fileBytes, rowCount: row.detected.rowCount, asOf, progress, counts, error, createdBy, createdAt, finishedAt, undoneAt, sourceName };
}

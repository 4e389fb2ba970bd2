import { and, eq, gt, sql } from "drizzle-orm";
import { z } from "zod";
import { inWorkspace, type Tx } from "@/db/client";
import { importRejections } from "@/db/schema";
import type { WorkspaceContext } from "@/server/context";
import type { Problem } from "./refusal";
import { findImport } from "./stored";
import type { Rejection, RejectionSummary } from "./views";

export const listRejectionsInput = z.strictObject({
  importId: z.uuid(),
  /** Only rows refused first of all for this. */
  code: z.string().max(100).optional(),
  column: z.string().max(1000).nullable().optional(),
  /** The last row of the page before. */
  after: z.int().nonnegative().optional(),
  limit: z.int().min(1).max(200).default(50),
});

/** Refused rows in the order of the file, a page at a time; `next` is null on the last one. */
export async function listRejections({ ctx, input }: { ctx: WorkspaceContext; input: z.infer<typeof listRejectionsInput> }): Promise<{ rows: Rejection[]; next: number | null }> {
  const rows = await inWorkspace(ctx.workspaceId, async (tx) => {
    await findImport(tx, ctx, input.importId);
    return readRejections(tx, ctx.workspaceId, { ...input, limit: input.limit + 1 });
  });
  const page = rows.slice(0, input.limit);
  return { rows: page, next: rows.length > page.length ? (page.at(-1)?.row ?? null) : null };
}

type Filter = Omit<z.infer<typeof listRejectionsInput>, "limit"> & { limit: number };

export async function readRejections(tx: Tx, workspaceId: string, { importId, code, column, after, limit }: Filter): Promise<Rejection[]> {
  const { columnName } = importRejections;
  const rows = await tx
    .select({ row: importRejections.rowNumber, problems: importRejections.problems, cells: importRejections.cells })
    .from(importRejections)
    .where(
      and(
        eq(importRejections.workspaceId, workspaceId),
        eq(importRejections.importId, importId),
        after === undefined ? undefined : gt(importRejections.rowNumber, after),
        code === undefined ? undefined : eq(importRejections.code, code),
        column === undefined ? undefined : sql`${columnName} is not distinct from ${column}`,
      ),
    )
    .orderBy(importRejections.rowNumber)
    .limit(limit);
  return rows.map(({ row, problems: stored, cells }) => {
    const problems = stored as unknown as [Problem, ...Problem[]];
    return { row, problem: problems[0], problems, cells };
  });
}

/** Rows by their first problem, the most frequent first: the counts add up to the rejected rows. */
export async function summariseRejections(tx: Tx, workspaceId: string, importId: string): Promise<RejectionSummary[]> {
  const { rows } = await tx.execute<RejectionSummary>(sql`
    select s.code, s.column_name as "column", s.rows, r.problems -> 0 as example
    from (
      select j.code, j.column_name, count(*)::int as rows, min(j.row_number) as first_row
      from import_rejections j
      where j.workspace_id = ${workspaceId} and j.import_id = ${importId}
      group by j.code, j.column_name
    ) s
    join import_rejections r on r.workspace_id = ${workspaceId} and r.import_id = ${importId} and r.row_number = s.first_row
    order by s.rows desc, s.first_row`);
  return rows;
}

import { and, eq, sql } from "drizzle-orm";
import type { PoolClient } from "pg";
import { inWorkspace, type Tx } from "@/db/client";
import { imports } from "@/db/schema";
import type { WorkspaceContext } from "@/server/context";
import { log } from "@/server/log";
import { adoptSource } from "./apply/adopt-source";
import { countEffects } from "./apply/count";
import { inBulk } from "./apply/in-bulk";
import { noDay } from "./apply/no-day";
import { sourceAsOf } from "./apply/source-as-of";
import { failure, said } from "./failure";
import type { ImportCall } from "./input";
import { importKind } from "./kinds";
import type { ImportKind } from "./kinds/kind";
import { noticeEarly } from "./kinds/lines/notice-late";
import { traitsOf } from "./kinds/traits";
import { lockImport } from "./lock";
import type { ImportMapping } from "./mapping";
import { progressOf } from "./progress";
import { problem } from "./refusal";
import { resolveMapping } from "./resolve-mapping";
import { stageFile } from "./stage/stage-file";
import { RowNotices } from "./stage/row-notices";
import { stagedRows } from "./stage/staged-rows";
import { storable } from "./stage/storable";
import { findImport, isImport, type StoredFile, type StoredImport } from "./stored";
import { updateModeOf } from "./update-mode";
import { readUpload } from "./upload/folder";
import type { ImportCounts, ImportError } from "./views";
import { rowDefaults } from "./workspace-defaults";

/** Reads the whole file into staging and says what a run would do. Nothing of the customers is touched. */
export async function checkImport({ ctx, input: { importId } }: ImportCall): Promise<void> {
  const end = { mapping: null as ImportMapping | null };
  try {
    await inWorkspace(ctx.workspaceId, async (tx, client) => {
      await lockImport(tx, importId);
      const imported = await findImport(tx, ctx, importId);
      if (imported.status !== "checking" || !imported.mapping) return;
      end.mapping = imported.mapping;
      const result = await check(tx, client, ctx, imported, imported.mapping);
      await finish(tx, ctx, importId, imported.mapping, result);
    });
  } catch (error) {
    if (error instanceof Superseded) return log.info({ importId }, "the check was replaced by one with another mapping");
    const known = failure(error);
    if (!known || !end.mapping) throw error;
    const { mapping } = end;
    await inWorkspace(ctx.workspaceId, (tx) => finish(tx, ctx, importId, mapping, { error: known }));
  }
}

/** The mapping was saved again meanwhile; the job of that save will say what holds. */
class Superseded extends Error {}

type Result = { error?: ImportError; asOf?: string | null; counts?: ImportCounts; sourceId?: string; detected?: StoredFile };

async function finish(tx: Tx, ctx: WorkspaceContext, importId: string, mapping: ImportMapping, result: Result): Promise<void> {
  const { error = null, ...found } = result;
  const updated = await tx
    .update(imports)
    .set({ ...found, error, progress: null, status: error ? "failed" : "checked" })
    .where(and(isImport(ctx, importId), eq(imports.status, "checking"), sql`${imports.mapping} = ${JSON.stringify(mapping)}::jsonb`))
    .returning({ id: imports.id });
  if (updated.length === 0) throw new Superseded();
}

async function check(tx: Tx, client: PoolClient, ctx: WorkspaceContext, imported: StoredImport, mapping: ImportMapping): Promise<Result> {
  const { workspaceId } = ctx;
  const { id: importId, detected } = imported;
  const say = progressOf(ctx, importId);
  const resolved = resolveMapping(mapping, detected.file, await rowDefaults(tx, ctx));
  if (!resolved.ok) throw new Error(`import ${importId} was sent to its check with a mapping that lacks ${resolved.problems[0]?.code}`);

  const kind = importKind(imported.kind);
  const idColumn = kind.idField === null ? undefined : resolved.resolved.fields[kind.idField];
  const ofRows = new RowNotices();
  const rows = stagedRows({ ...resolved, bytes: readUpload(importId), idAt: idColumn?.index, rowCount: detected.rowCount, say, notices: ofRows });
  const settle = () => inBulk(tx, async () => kind.settle?.(tx, workspaceId, resolved.resolved));
  const staged = await stageFile(tx, client, { workspaceId, importId, rows, settle, repeated: problem(kind.repeated, { column: kind.partOfKey ? undefined : idColumn?.header }) });
  if (staged.accepted === 0) return { error: said(problem("no_row_accepted", { params: { rows: staged.rows } })) };

  await say({ stage: "comparing", done: 0, total: null }, { always: true });
  const asOf = mapping.constants.as_of ?? (await newestDay(tx, kind, workspaceId, importId));
  const source = await inBulk(tx, () => adoptSource(tx, imported, staged.accepted));
  const target = { workspaceId, importId, sourceId: source.id };
  const before = await sourceAsOf(tx, target);
  const { effective } = updateModeOf(imported, source, asOf, before);
  await inBulk(tx, () => kind.compare(tx, target, { asOf: asOf ?? noDay, mode: effective }));
  const counts = await countEffects(tx, staged);
  const last = [asOf, before].flatMap((day) => day ?? []).toSorted().at(-1) ?? null;
  const early = traitsOf(imported.kind).datesFacts ? await noticeEarly(tx, workspaceId, last) : [];
  const late = (await kind.notices?.(tx, target, { asOf: mapping.constants.as_of ?? null })) ?? [];
  return { asOf, sourceId: source.id, counts, detected: { ...detected, notices: [...ofFile(detected), ...early, ...late, ...storable(ofRows.all())] } };
}

/** What was said of the file as such, before any check. Imports of an earlier version have no notices. */
const ofFile = ({ notices = [] }: StoredFile) => notices.filter(({ code }) => code === "encoding_mixed" || code === "separator_unseen");

/** Of a file without an as-of date: the date of its newest row (METRICS §1). */
async function newestDay(tx: Tx, { days }: ImportKind, workspaceId: string, importId: string): Promise<string | null> {
  const { rows } = await tx.execute<{ day: string | null }>(sql`
    select max(greatest(${sql.join(days.map((day) => sql`r.record ->> ${day}::text`), sql`, `)})) as day
    from import_rows r where r.workspace_id = ${workspaceId} and r.import_id = ${importId}`);
  return rows[0]?.day ?? null;
}

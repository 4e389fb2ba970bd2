import { eq } from "drizzle-orm";
import { inWorkspace, type Tx } from "@/db/client";
import { attributeDefinitions, users } from "@/db/schema";
import type { WorkspaceContext } from "@/server/context";
import { sourceAsOf } from "./apply/source-as-of";
import type { ImportCall } from "./input";
import { formOf } from "./kinds/form";
import { kindIds } from "./kinds/kind-id";
import { likelyKind } from "./kinds/likely-kind";
import { stillOdd } from "./kinds/lines/notice-late";
import { summariseRejections } from "./list-rejections";
import { resolveMapping } from "./resolve-mapping";
import { findImport, type StoredImport } from "./stored";
import { findBlocker } from "./undo/blocker";
import { findByHand } from "./undo/by-hand";
import { updateModeOf } from "./update-mode";
import type { ImportView } from "./views";
import { mappingDefaults } from "./workspace-defaults";

/** Everything the pages of one import say. */
export function getImport({ ctx, input: { importId } }: ImportCall): Promise<ImportView> {
  return inWorkspace(ctx.workspaceId, async (tx) => view(tx, ctx, await findImport(tx, ctx, importId)));
}

async function view(tx: Tx, ctx: WorkspaceContext, imported: StoredImport): Promise<ImportView> {
  const { workspaceId } = ctx;
  const { detected, mapping, source, asOf, status } = imported;
  // Imports of an earlier version have no notices.
  const { suggestion, file, rowCount, notices = [] } = detected;
  const attributes = await tx
    .select({ key: attributeDefinitions.key, label: attributeDefinitions.label, type: attributeDefinitions.type })
    .from(attributeDefinitions)
    .where(eq(attributeDefinitions.workspaceId, workspaceId))
    .orderBy(attributeDefinitions.key);
  const planned = mapping ?? suggestion.mapping;
  const held = resolveMapping(planned, file, await mappingDefaults(tx, ctx, planned));
  const last = await sourceAsOf(tx, { workspaceId, sourceId: source.id, importId: imported.id });
  const { chosen, suggested } = updateModeOf(imported, source, asOf, last);
  const { id, kind, fileName, fileBytes, complete, progress, counts, totals, error, createdAt, finishedAt, undoneAt } = imported;
  return {
    ...{ id, kind, status, fileName, fileBytes, rowCount, asOf, complete, progress, counts, totals, error, createdAt, finishedAt, undoneAt },
    kinds: kindIds,
    likelyKind: likelyKind(file.headers),
    form: formOf(kind),
    detected: file,
    notices: status === "done" ? await stillOdd(tx, workspaceId, notices) : notices,
    source: { id: source.id, name: source.name, updateMode: source.updateMode },
    mapping,
    suggestion: suggestion.mapping,
    columns: suggestion.columns,
    confirm: suggestion.confirm,
    missing: held.ok ? [] : held.problems,
    attributes,
    updateMode: { chosen, suggested },
    rejections: await summariseRejections(tx, workspaceId, id),
    loses: status === "done" ? await findByHand(tx, workspaceId, id) : null,
    blockedBy: status === "done" ? await findBlocker(tx, workspaceId, id) : null,
    createdBy: await nameOf(tx, imported.createdBy),
  };
}

async function nameOf(tx: Tx, userId: string | null): Promise<string | null> {
  if (userId === null) return null;
  const [user] = await tx.select({ name: users.name }).from(users).where(eq(users.id, userId));
  return user?.name ?? null;
}

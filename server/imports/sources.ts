import { and, eq } from "drizzle-orm";
import path from "node:path";
import type { Tx } from "@/db/client";
import { attributeDefinitions, sources } from "@/db/schema";
import type { WorkspaceContext } from "@/server/context";
import type { DescribedUpload } from "./describe-upload";
import type { ImportKindId } from "./kinds/kind-id";
import { traitsOf } from "./kinds/traits";
import type { ImportMapping } from "./mapping";
import { sourceSignature } from "./source-signature";
import { storable } from "./stage/storable";
import type { StoredFile } from "./stored";
import { suggestionFor } from "./suggestion";

/** Rows kept to be shown beside the mapping. */
const SHOWN_ROWS = 30;

/** The source whose files have these columns; the first such file makes it and gives it its name. */
async function sourceOf(tx: Tx, ctx: WorkspaceContext, kind: ImportKindId, fileName: string, headers: string[]) {
  const signature = traitsOf(kind).oneSource ? kind : sourceSignature(headers);
  const name = path.parse(fileName).name || fileName;
  await tx.insert(sources).values({ workspaceId: ctx.workspaceId, kind, name, signature }).onConflictDoNothing();
  const [source] = await tx
    .select()
    .from(sources)
    .where(and(eq(sources.workspaceId, ctx.workspaceId), eq(sources.kind, kind), eq(sources.signature, signature)));
  if (!source) throw new Error(`the source with signature ${signature} can neither be made nor found`);
  return source;
}

/** Where a file belongs, read as one of a kind, and what is kept of it beside its import. */
export async function placeFile(tx: Tx, ctx: WorkspaceContext, kind: ImportKindId, fileName: string, { file, rowCount, notices }: DescribedUpload) {
  const source = await sourceOf(tx, ctx, kind, fileName, file.headers);
  const known = await tx.select().from(attributeDefinitions).where(eq(attributeDefinitions.workspaceId, ctx.workspaceId));
  const suggestion = suggestionFor(file, { kind, currency: ctx.workspace.currency, remembered: source.mapping as ImportMapping | null, known });
  const detected: StoredFile = { file: { ...file, sample: file.sample.slice(0, SHOWN_ROWS) }, suggestion, rowCount, notices };
  return { kind, sourceId: source.id, detected: storable(detected) };
}

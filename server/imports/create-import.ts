import { randomUUID } from "node:crypto";
import path from "node:path";
import { inWorkspace } from "@/db/client";
import { imports } from "@/db/schema";
import { recordAudit } from "@/server/audit/record";
import type { WorkspaceContext } from "@/server/context";
import { describeUpload } from "./describe-upload";
import { FileProblem } from "./file/file-problem";
import type { ImportKindId } from "./kinds/kind-id";
import { likelyKind } from "./kinds/likely-kind";
import type { ImportRefusal } from "./refusal";
import { placeFile } from "./sources";
import { storableText } from "./stage/storable";
import { removeUpload } from "./upload/folder";
import { receiveUpload } from "./upload/receive";

type Input = {
  fileName: string;
  /** What the file is said to hold; left out, what its headers look like. */
  kind?: ImportKindId;
  /** What the sender says of the size, to refuse early; null when it does not say. */
  declaredBytes: number | null;
  body: AsyncIterable<Uint8Array>;
};

type CreatedImport = { ok: true; id: string } | { ok: false; refusal: ImportRefusal };

/** Takes a file in and says what was recognised. Of a refused file nothing is kept. */
export async function createImport({ ctx, input }: { ctx: WorkspaceContext; input: Input }): Promise<CreatedImport> {
  const { workspaceId } = ctx;
  const id = randomUUID();
  try {
    const fileBytes = await receiveUpload(id, input.body, input.declaredBytes);
    const described = await describeUpload(id, fileBytes);
    const fileName = storableText(path.basename(input.fileName)).slice(0, 255) || "import.csv";
    await inWorkspace(workspaceId, async (tx) => {
      const placed = await placeFile(tx, ctx, input.kind ?? likelyKind(described.file.headers), fileName, described);
      await tx.insert(imports).values({ workspaceId, id, ...placed, status: "uploaded", fileName, fileBytes, createdBy: ctx.userId });
      await recordAudit(tx, ctx, "import.uploaded", id, { fileName, fileBytes, rows: described.rowCount });
    });
    return { ok: true, id };
  } catch (error) {
    await removeUpload(id);
    if (error instanceof FileProblem) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

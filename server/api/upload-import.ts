import { importKinds } from "@/db/schema";
import { createImport } from "@/server/imports/create-import";
import { originRefusal } from "@/server/trpc/same-origin";
import { workspaceRequest } from "./workspace-request";

const bodyType = "application/octet-stream";

/**
 * POST /api/imports?workspace=slug&fileName=…[&kind=…] with the file as it is: no form, so that it can be written to disk as it
 * arrives. Answers 201 {id}, or 422 {problem} for a file that cannot be imported.
 */
export async function handleUpload(request: Request): Promise<Response> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== bodyType) return new Response(`Send ${bodyType}.`, { status: 415 });
  const foreign = originRefusal(request);
  if (foreign) return foreign;
  return workspaceRequest(request, "imports:write", async (ctx, query) => {
    const kind = importKinds.find((known) => known === query.get("kind"));
    const input = { kind, fileName: query.get("fileName") ?? "", declaredBytes: declaredBytes(request), body: request.body ?? none() };
    const created = await createImport({ ctx, input });
    if (created.ok) return Response.json({ id: created.id }, { status: 201 });
    return Response.json({ problem: created.refusal }, { status: created.refusal.code === "file_too_large" ? 413 : 422 });
  });
}

function declaredBytes(request: Request): number | null {
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  return Number.isSafeInteger(length) && length >= 0 ? length : null;
}

/** A request without a body is an empty file, and is told so. */
async function* none(): AsyncGenerator<Uint8Array> {}

import type { ErrorForReader } from "@/server/trpc/errors";
import type { ImportRefusal } from "@/server/imports/refusal";
import type { ImportView } from "@/server/imports/views";

/** Why a file did not arrive: a problem of the file, a refusal, or nothing that answered. */
export type UploadFailure =
  | { from: "problem"; problem: ImportRefusal }
  | { from: "refusal"; reader: ErrorForReader }
  | { from: "connection" };

export type UploadResult = { ok: true; id: string } | { ok: false; failure: UploadFailure };

type Upload = { workspace: string; kind: ImportView["kind"] | undefined; file: File; onProgress: (sentBytes: number) => void; signal: AbortSignal };

/** Sends the file as it is. XMLHttpRequest, because fetch does not tell how much of a body has been sent. */
export function uploadFile({ workspace, kind, file, onProgress, signal }: Upload): Promise<UploadResult> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const failed = () => resolve({ ok: false, failure: { from: "connection" } });
    const address = new URLSearchParams({ workspace, fileName: file.name, ...(kind && { kind }) });
    request.open("POST", `/api/imports?${address}`);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.upload.onprogress = (event) => onProgress(event.loaded);
    request.onload = () => resolve(answerOf(request));
    request.onerror = failed;
    request.onabort = failed;
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file);
  });
}

function answerOf(request: XMLHttpRequest): UploadResult {
  const body = parse(request.responseText);
  if (request.status === 201 && body.id) return { ok: true, id: body.id };
  if (body.problem) return { ok: false, failure: { from: "problem", problem: body.problem } };
  if (body.reader) return { ok: false, failure: { from: "refusal", reader: body.reader } };
  return { ok: false, failure: { from: "connection" } };
}

type Body = { id?: string; problem?: ImportRefusal; reader?: ErrorForReader };

/** A proxy in between may answer with a page of its own. */
function parse(text: string): Body {
  try {
    return JSON.parse(text) as Body;
  } catch {
    return {};
  }
}

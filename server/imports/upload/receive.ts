import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { FileProblem } from "../file/file-problem";
import { LIMITS } from "../file/limits";
import { problem } from "../refusal";
import { placeFor, removeUpload } from "./folder";

const MEGA = 1024 * 1024;

/** MAX_UPLOAD_MB can lower what the reader of files accepts at most, not raise it. */
export function maxUploadBytes(): number {
  const wished = Number(process.env.MAX_UPLOAD_MB ?? Number.NaN) * MEGA;
  return wished > 0 ? Math.min(wished, LIMITS.fileBytes) : LIMITS.fileBytes;
}

/**
 * Writes an upload to disk as it arrives. One that says it is too large is refused before its first byte, one that
 * turns out to be is cut off; either way nothing of it stays. Answers its size.
 */
export async function receiveUpload(importId: string, body: AsyncIterable<Uint8Array>, declaredBytes: number | null): Promise<number> {
  const most = maxUploadBytes();
  if (declaredBytes !== null && declaredBytes > most) throw tooLarge(declaredBytes, most);
  let bytes = 0;
  async function* measured() {
    for await (const chunk of body) {
      bytes += chunk.byteLength;
      if (bytes > most) throw tooLarge(bytes, most);
      yield chunk;
    }
  }
  try {
    await pipeline(Readable.from(measured(), { objectMode: false }), createWriteStream(await placeFor(importId), { mode: 0o600 }));
  } catch (error) {
    await removeUpload(importId);
    throw error;
  }
  return bytes;
}

function tooLarge(bytes: number, most: number): FileProblem {
  const params = { size: Math.ceil(bytes / MEGA), limit: Math.floor(most / MEGA) };
  return new FileProblem(problem("file_too_large", { params }));
}

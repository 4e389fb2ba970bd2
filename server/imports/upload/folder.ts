import { createReadStream } from "node:fs";
import { mkdir, open, rm } from "node:fs/promises";
import path from "node:path";
import { HEAD_BYTES } from "../file/limits";

const folder = () => path.resolve(process.env.TENURE_DATA_DIR ?? "data", "uploads");

/** Where the bytes of an import lie until it is done. The id is ours, so that no name of a user becomes a path. */
export async function placeFor(importId: string): Promise<string> {
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  return placeOf(importId);
}

const placeOf = (importId: string) => path.join(folder(), importId);

export const readUpload = (importId: string) => createReadStream(placeOf(importId));

export const removeUpload = (importId: string) => rm(placeOf(importId), { force: true });

/** The beginning, as much of it as detection wants to see. */
export async function headOfUpload(importId: string): Promise<Buffer> {
  const file = await open(placeOf(importId));
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    const { bytesRead } = await file.read(head, 0, HEAD_BYTES, 0);
    return head.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

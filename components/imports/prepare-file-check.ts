import type { ImportRefusal } from "@/server/imports/refusal";

/** What can be said about a file before it travels: its size and its first bytes. */
export type FileHead = { size: number; head: Uint8Array };

/** The formats people most often send in place of a CSV. The server knows more and has the last word. */
const SIGNATURES: readonly { bytes: readonly number[]; kind: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], kind: "pdf" },
  { bytes: [0x50, 0x4b, 0x03, 0x04], kind: "spreadsheet" },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], kind: "spreadsheet" },
  { bytes: [0x1f, 0x8b], kind: "archive" },
  { bytes: [0x89, 0x50, 0x4e, 0x47], kind: "image" },
  { bytes: [0xff, 0xd8, 0xff], kind: "image" },
];

export const HEAD_BYTES = 8;

const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);

/** Refuses early what the server would refuse after minutes of upload, with the server's own sentence; null lets it go. */
export function prepareFileCheck({ size, head }: FileHead, maxBytes: number): ImportRefusal | null {
  if (size === 0) return refusal("file_empty", {});
  if (size > maxBytes) return refusal("file_too_large", { size: megabytes(size), limit: megabytes(maxBytes) });
  const found = SIGNATURES.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte));
  return found ? refusal("file_wrong_kind", { kind: found.kind }) : null;
}

function refusal(code: ImportRefusal["code"], params: ImportRefusal["params"]): ImportRefusal {
  return { code, row: null, column: null, value: null, params };
}

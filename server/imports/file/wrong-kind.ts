/** What a file is when it is not a text table; the message has a way out for each. */
type WrongKind = "pdf" | "spreadsheet" | "archive" | "image" | "document" | "json" | "html" | "xml" | "binary";

/** First bytes of common formats. Zip is what xlsx and ods are inside. */
const SIGNATURES: readonly [string, WrongKind][] = [
  ["25504446", "pdf"],
  ["504b0304", "spreadsheet"],
  ["504b0506", "archive"],
  ["d0cf11e0a1b11ae1", "spreadsheet"],
  ["1f8b", "archive"],
  ["425a68", "archive"],
  ["377abcaf271c", "archive"],
  ["526172211a07", "archive"],
  ["28b52ffd", "archive"],
  ["89504e470d0a1a0a", "image"],
  ["ffd8ff", "image"],
  ["47494638", "image"],
  ["52494646", "image"],
  ["49492a00", "image"],
  ["4d4d002a", "image"],
  ["7b5c727466", "document"],
  ["50415231", "binary"],
  ["53514c69746520666f726d6174", "binary"],
  ["7f454c46", "binary"],
  ["4d5a9000", "binary"],
  ["0000feff", "binary"],
  ["fffe0000", "binary"],
];

/** A few control characters can be slips of the exporting system; this share of them is not text. */
const BINARY_SHARE = 0.1;

export function wrongKindOfBytes(head: Buffer): WrongKind | null {
  const hex = head.subarray(0, 16).toString("hex");
  return SIGNATURES.find(([signature]) => hex.startsWith(signature))?.[1] ?? null;
}

export function wrongKindOfText(text: string): WrongKind | null {
  const start = text.slice(0, 2000).trimStart().toLowerCase();
  if (start.startsWith("%pdf-")) return "pdf";
  if (start.startsWith("<!doctype html") || start.startsWith("<html")) return "html";
  if (start.startsWith("<?xml")) return "xml";
  if (/^(\{\s*("|\})|\[\s*[{[\]])/.test(start)) return "json";
  const sample = text.slice(0, 8192);
  const controls = sample.match(/[\0-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]/g)?.length ?? 0;
  return controls > sample.length * BINARY_SHARE ? "binary" : null;
}

import { detectFile } from "../../file/detect";
import type { ImportKindId } from "../../kinds/kind-id";
import { suggestMapping } from "../suggest";

/** What is suggested for a file of these lines. */
export function suggest(lines: string[], currency = "EUR", kind: ImportKindId = "customers") {
  const head = Buffer.from(`${lines.join("\n")}\n`);
  const detected = detectFile({ head, size: head.length });
  if (!detected.ok) throw new Error(detected.refusal.code);
  return suggestMapping(kind, detected.file, { currency });
}

/** Only what is not kept as an attribute. */
export function fields(lines: string[], kind?: ImportKindId) {
  const { mapping } = suggest(lines, "EUR", kind);
  return Object.fromEntries(Object.entries(mapping.columns).flatMap(([header, { field }]) => (field === "attribute" || field === "ignore" ? [] : [[header, field]])));
}

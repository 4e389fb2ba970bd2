import { createHash } from "node:crypto";
import { looseName } from "./file/header";

/**
 * What makes two files come from one source: the same columns, whatever their order, case and spaces. An export that
 * its system writes a little differently next month is still recognised.
 */
export function sourceSignature(headers: string[]): string {
  const names = headers.map(looseName).sort();
  return createHash("sha256").update(names.join("\n")).digest("base64url");
}

import iconv from "iconv-lite";
import type { Encoding } from "./dialect";

/** Of a letter one byte; nearly any bytes can be read as one of these, so nothing fails when they are something else. */
const SINGLE_BYTE: ReadonlySet<Encoding> = new Set(["windows-1252", "iso-8859-15", "iso-8859-2", "windows-1250", "windows-1251", "macintosh"]);

/**
 * Where UTF-8 begins in cells that were read in another encoding: `é` has become `Ã©`. Null: nowhere. Two bytes that
 * happen to make a letter of UTF-8 are as rare in a real word as `Ã©` is.
 */
export function utf8Among(cells: readonly string[], encoding: Encoding): number | null {
  if (!SINGLE_BYTE.has(encoding)) return null;
  const at = cells.findIndex((cell) => /[^\0-\x7f]{2}/.test(cell) && holdsUtf8(iconv.encode(cell, encoding)));
  return at < 0 ? null : at;
}

/** A leading byte of a letter of UTF-8 with all that have to follow it. */
function holdsUtf8(bytes: Buffer): boolean {
  return /[\xc3-\xdf][\x80-\xbf]|[\xe1-\xec][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/.test(bytes.toString("latin1"));
}

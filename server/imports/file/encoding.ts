import { analyse } from "chardet";
import iconv from "iconv-lite";
import type { Encoding } from "./dialect";

/** The single- and multi-byte encodings chardet may name, and from which confidence it is believed. */
const BELIEVED: Record<string, readonly [Encoding, number]> = {
  Shift_JIS: ["shift_jis", 60],
  GB18030: ["gb18030", 60],
  "windows-1250": ["windows-1250", 40],
  "ISO-8859-2": ["iso-8859-2", 40],
  "windows-1251": ["windows-1251", 40],
};

export function detectEncoding(head: Buffer): Encoding {
  return byMark(head) ?? byZeroBytes(head) ?? (isUtf8(head) ? "utf-8" : byLetters(head));
}

/** Text of a head that may end in the middle of a character; without its byte order mark. */
export function decodeHead(head: Buffer, encoding: Encoding): string {
  return iconv.decode(head, encoding, { stripBOM: true });
}

function byMark(head: Buffer): Encoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return "utf-8";
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  return null;
}

/** Western text in UTF-16 has a zero in every other byte; which one tells the byte order. */
function byZeroBytes(head: Buffer): Encoding | null {
  const sample = head.subarray(0, 4096);
  const pairs = Math.floor(sample.length / 2);
  let first = 0;
  let second = 0;
  for (let at = 0; at < pairs * 2; at += 2) {
    if (sample[at] === 0) first += 1;
    if (sample[at + 1] === 0) second += 1;
  }
  if (pairs < 2) return null;
  if (second > pairs * 0.4 && first < pairs * 0.1) return "utf-16le";
  if (first > pairs * 0.4 && second < pairs * 0.1) return "utf-16be";
  return null;
}

function isUtf8(head: Buffer): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Neither Unicode form: the Windows code page of western Europe, unless the letters clearly say otherwise. */
function byLetters(head: Buffer): Encoding {
  const best = analyse(head.subarray(0, 65_536))[0];
  const believed = best && BELIEVED[best.name];
  return believed && best.confidence >= believed[1] ? believed[0] : "windows-1252";
}

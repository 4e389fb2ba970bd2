import { plainWords, read, unread, type Read } from "./read";

const YES = new Set(["yes", "y", "true", "t", "1", "on", "oui", "o", "vrai", "x"]);
const NO = new Set(["no", "n", "false", "f", "0", "off", "non", "faux"]);

/** Most cells need no more than lower case. */
const SHORT = /^[A-Za-z01]{1,5}$/;

export function readYesNo(text: string): Read<boolean> {
  const word = SHORT.test(text) ? text.toLowerCase() : plainWords(text);
  if (YES.has(word)) return read(true);
  if (NO.has(word)) return read(false);
  return unread("not_yes_or_no");
}

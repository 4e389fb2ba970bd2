import type { DecimalMark } from "../file/dialect";

const PLAIN = /^-?\d+(\.\d+)?$/;
/** Groups of three, or the Indian lakh and crore; one kind of separator throughout. */
const POINT = /^(?:\d+|\d{1,3}(?:([,\s'’])\d{3})(?:\1\d{3})*|\d{1,2}(?:,\d{2})+,\d{3})?(?:\.(\d+))?$/u;
const COMMA = /^(?:\d+|\d{1,3}(?:([.\s'’])\d{3})(?:\1\d{3})*)?(?:,(\d+))?$/u;

/** Digits before and after the decimal mark, with the sign apart: exact, whatever the size. */
interface Digits {
  negative: boolean;
  whole: string;
  fraction: string;
}

/** Reads `1 234,56`, `1,234.56`, `-4`, `(12.00)`, `12.00-`. Null for anything that is not wholly a number. */
export function readDigits(text: string, decimal: DecimalMark): Digits | null {
  if (decimal === "point" && PLAIN.test(text)) return split(text.startsWith("-"), text.replace("-", ""), ".");
  let rest = text.trim();
  let negative = false;
  const inBrackets = /^\((.*)\)$/su.exec(rest);
  if (inBrackets) {
    negative = true;
    rest = (inBrackets[1] ?? "").trim();
  }
  const signed = /^([-−+]?)\s?(.*?)\s?([-−]?)$/su.exec(rest);
  if (!signed) return null;
  const [, before = "", number = "", after = ""] = signed;
  if ((before && after) || (inBrackets && (before || after))) return null;
  if (before === "-" || before === "−" || after) negative = true;
  const match = (decimal === "point" ? POINT : COMMA).exec(number);
  if (!match || !/\d/.test(number)) return null;
  return split(negative, number, decimal === "point" ? "." : ",");
}

/** A finite number, for attributes. */
export function readNumber(text: string, decimal: DecimalMark): number | null {
  const digits = readDigits(text, decimal);
  if (!digits) return null;
  const value = Number(`${digits.negative ? "-" : ""}${digits.whole}.${digits.fraction || "0"}`);
  return Number.isFinite(value) ? value : null;
}

/** A whole number from 0 to `most`; `3.0` counts as whole. */
export function readCount(text: string, decimal: DecimalMark, most: number): number | null {
  const digits = readDigits(text, decimal);
  if (!digits || digits.negative || /[1-9]/.test(digits.fraction) || digits.whole.length > 15) return null;
  const value = Number(digits.whole);
  return value <= most ? value : null;
}

function split(negative: boolean, number: string, mark: string): Digits {
  const at = number.indexOf(mark);
  const whole = at < 0 ? number : number.slice(0, at);
  const fraction = at < 0 ? "" : number.slice(at + 1);
  return { negative, whole: whole.replace(/\D/gu, "") || "0", fraction };
}

import type { DecimalMark } from "../file/dialect";
import { readDigits } from "./number";
import { read, unread, type Read } from "./read";

/** Digits before and after the mark that any rate of exchange has room in. */
const MOST_WHOLE = 12;
const MOST_FRACTION = 18;

/** A rate above nothing, exactly as it is given, as a plain decimal: `1.0845`. */
export function readRate(text: string, decimal: DecimalMark): Read<string> {
  const digits = readDigits(text, decimal);
  if (!digits) return unread("rate_invalid");
  if (digits.negative || !/[1-9]/.test(digits.whole + digits.fraction)) return unread("rate_not_positive");
  if (digits.whole.length > MOST_WHOLE || digits.fraction.length > MOST_FRACTION) return unread("rate_invalid");
  const whole = digits.whole.replace(/^0+(?=\d)/, "");
  const fraction = digits.fraction.replace(/0+$/, "");
  return read(fraction === "" ? whole : `${whole}.${fraction}`);
}

/** One over a rate, to 18 decimals: 1 / 1.25 → 0.8. */
export function inverseRate(rate: string): string {
  const [whole = "", fraction = ""] = rate.split(".");
  const scaled = BigInt(whole + fraction);
  const inverse = (10n ** BigInt(MOST_FRACTION + fraction.length) + scaled / 2n) / scaled;
  const digits = inverse.toString().padStart(MOST_FRACTION + 1, "0");
  return `${digits.slice(0, -MOST_FRACTION)}.${digits.slice(-MOST_FRACTION)}`.replace(/\.?0+$/, "");
}

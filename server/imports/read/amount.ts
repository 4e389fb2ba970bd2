import { divideHalfEven } from "@/server/metrics/money";
import type { DecimalMark } from "../file/dialect";
import type { AmountUnit } from "../mapping";
import { minorDigits, withoutCurrency } from "./currency";
import { readDigits } from "./number";
import { read, unread, type Read } from "./read";

/** 100 billion in cents: beyond any subscription, and far from the limits of a 64-bit sum. */
const MOST = 10_000_000_000_000n;

export interface AmountRules {
  decimal: DecimalMark;
  unit: AmountUnit;
  currency: string;
  /** Less than nothing can stand there: a credit, a refund. */
  signed?: boolean;
}

export interface Amount {
  minor: bigint;
  /** The cell had more decimals than the currency. */
  rounded: boolean;
}

/** An amount in minor units. Negative ones are refused unless the field has a use for them: a credit is not a subscription. */
export function readAmount(text: string, { decimal, unit, currency, signed = false }: AmountRules): Read<Amount> {
  const { number, fits } = withoutCurrency(text, currency);
  if (!fits) return unread("amount_other_currency", { currency });
  const digits = readDigits(number, decimal);
  if (!digits) return unread("amount_unreadable");
  const nonZero = /[1-9]/.test(digits.whole + digits.fraction);
  if (digits.negative && nonZero && !signed) return unread("amount_negative");
  if (digits.whole.length > 16 || digits.fraction.length > 30) return unread("amount_out_of_range");

  const decimals = unit === "major" ? minorDigits(currency) : 0;
  const beyond = digits.fraction.slice(decimals);
  const exact = !/[1-9]/.test(beyond);
  if (unit === "minor" && !exact) return unread("amount_not_minor_units");
  const kept = BigInt(digits.whole + digits.fraction.slice(0, decimals).padEnd(decimals, "0"));
  const minor = exact ? kept : divideHalfEven(BigInt(kept.toString() + beyond), 10n ** BigInt(beyond.length));
  return minor > MOST ? unread("amount_out_of_range") : read({ minor: digits.negative ? -minor : minor, rounded: !exact });
}

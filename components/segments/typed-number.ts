import { minorDigits } from "@/components/format/minor-digits";

/** Beyond these neither money nor an attribute is exact. */
const MOST_DIGITS = 15;

/**
 * A number as its reader types it: "1,234.56" in English, "1 234,56" in French; in French a point is a decimal comma too, as the
 * key of the number pad writes it. Undefined for what is no number, or no plain one.
 */
export function readNumber(locale: string, text: string): number | undefined {
  const spaceless = text.replace(/[\s\u00a0\u202f]/g, "").replace("−", "-");
  const plain = locale === "fr" ? spaceless.replace(",", ".") : isGrouped(spaceless) ? spaceless.replaceAll(",", "") : spaceless;
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(plain) || plain.replace(/\D/g, "").length > MOST_DIGITS) return undefined;
  return Number(plain);
}

/** Commas between thousands only: "1,5" is no number in English rather than fifteen. */
const isGrouped = (text: string): boolean => /^-?\d{1,3}(,\d{3})+(\.\d*)?$/.test(text);

/** An amount in the currency's units as minor units; undefined where it has more decimals than the currency. */
export function readMinor(locale: string, currency: string, text: string): number | undefined {
  const amount = readNumber(locale, text);
  if (amount === undefined) return undefined;
  const minor = Math.round(amount * 10 ** minorDigits(currency));
  return Number.isSafeInteger(minor) && Math.abs(minor / 10 ** minorDigits(currency) - amount) < 1e-9 * Math.max(1, Math.abs(amount)) ? minor : undefined;
}

/** A number as it would be typed. */
export const typedNumber = (locale: string, value: number): string => {
  const text = Number.isInteger(value) ? value.toFixed(0) : String(value);
  return locale === "fr" ? text.replace(".", ",") : text;
};

export const typedMinor = (locale: string, currency: string, minor: number): string => {
  const digits = minorDigits(currency);
  return typedNumber(locale, Number((minor / 10 ** digits).toFixed(digits)));
};

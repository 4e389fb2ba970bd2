import { read, unread, type Read } from "./read";

const KNOWN = new Set(Intl.supportedValuesOf("currency"));

/** An ISO 4217 code, in either case. */
export function readCurrency(text: string): Read<string> {
  const code = text.trim().toUpperCase();
  return KNOWN.has(code) ? read(code) : unread("currency_unknown");
}

/**
 * Decimals of the minor unit as ISO 4217 fixes them. Not taken from Intl: what that answers for HUF or IDR changes
 * with its version, and an amount read under one and shown under another would be wrong by a factor of 100.
 */
const NO_MINOR_UNIT = new Set("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF".split(" "));
const THOUSANDTHS = new Set("BHD IQD JOD KWD LYD OMR TND".split(" "));

/** 2 for EUR, 0 for JPY, 3 for TND. */
export function minorDigits(currency: string): number {
  if (NO_MINOR_UNIT.has(currency)) return 0;
  return THOUSANDTHS.has(currency) ? 3 : 2;
}

/** Signs that stand beside amounts and the currencies they can mean. */
const SIGNS: Record<string, readonly string[]> = {
  "€": ["EUR"],
  "£": ["GBP", "EGP", "LBP", "SYP", "GIP", "FKP", "SHP"],
  "¥": ["JPY", "CNY"],
  "₹": ["INR"],
  "₩": ["KRW"],
  "₽": ["RUB"],
  "₺": ["TRY"],
  "₪": ["ILS"],
  "₫": ["VND"],
  "₴": ["UAH"],
  "zł": ["PLN"],
  "Kč": ["CZK"],
  "kr": ["SEK", "NOK", "DKK", "ISK"],
  "R$": ["BRL"],
  "US$": ["USD"],
  "CA$": ["CAD"],
  "A$": ["AUD"],
  $: ["USD", "CAD", "AUD", "NZD", "MXN", "SGD", "HKD", "TWD", "ARS", "CLP", "COP", "BMD", "BBD", "JMD", "TTD", "UYU", "FJD", "LRD", "NAD"],
  "Fr.": ["CHF"],
  DT: ["TND"],
};
const BY_LENGTH = Object.keys(SIGNS).sort((a, b) => b.length - a.length);

/**
 * Takes the currency off an amount: `$65.60`, `1 234,56 €`, `CHF 12`, `-€4`. `fits` is false when what stands
 * there is a currency, but not the one of the row.
 */
export function withoutCurrency(text: string, currency: string): { number: string; fits: boolean } {
  if (/^[-\d.,]+$/.test(text)) return { number: text, fits: true };
  const code = /^\s*([A-Za-z]{3})\b|\b([A-Za-z]{3})\s*$/.exec(text);
  const written = (code?.[1] ?? code?.[2] ?? "").toUpperCase();
  if (code && KNOWN.has(written)) return { number: text.replace(code[0], ""), fits: written === currency };
  const sign = BY_LENGTH.find((known) => text.includes(known));
  if (sign === undefined) return { number: text, fits: true };
  return { number: text.replace(sign, ""), fits: SIGNS[sign]?.includes(currency) ?? false };
}

/** The number beside a currency, whichever it is: for telling that a column holds amounts. */
export function withoutAnyCurrency(text: string): string {
  return withoutCurrency(text, "").number;
}

import { percentDigits } from "@/common/shown-digits";

/** English is written the European way the studies show: € first, 31 Oct 2026, a space before %. */
export type FormatLocale = "en" | "fr";

const tags: Record<FormatLocale, string> = { en: "en-GB", fr: "fr-FR" };
export const nbsp = "\u00a0";
export const dash = "–";

export function tagOf(locale: string): string {
  return locale === "fr" ? tags.fr : tags.en;
}

/** A minus that is as wide as a plus, and spaces wide enough to be seen between thousands. */
export function tidy(text: string): string {
  return text.replace(/-/g, "−").replace(/\u202f/g, nbsp);
}

export function formatNumber(locale: string, value: number | bigint, digits = 0): string {
  const format = new Intl.NumberFormat(tagOf(locale), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    // −0.2 rounded to whole numbers is 0, not −0.
    signDisplay: "negative",
  });
  return tidy(format.format(value));
}

/** 0.026 → `2.6 %`; below one percent a second decimal, or a small rate would read as nothing. */
export function formatPercent(locale: string, rate: number, digits = percentDigits(rate)): string {
  return `${formatNumber(locale, rate * 100, digits)}${nbsp}%`;
}

/** A change of a rate: 0.003 → `0.3 pt`. The sign is said by an arrow beside it. */
export function formatPoints(locale: string, difference: number): string {
  return `${formatNumber(locale, Math.abs(difference * 100), 1)}${nbsp}pt`;
}

/** `+ 0.3 pt`; what is too small to be written has no sign. */
export function signedPoints(locale: string, difference: number): string {
  const size = formatPoints(locale, difference);
  return /[1-9]/.test(size) ? `${difference < 0 ? "−" : "+"}${nbsp}${size}` : size;
}

/** On an axis: 675,000 → `675k`, `675 k`. */
export function formatShort(locale: string, value: number): string {
  const format = new Intl.NumberFormat(tagOf(locale), { notation: "compact", maximumSignificantDigits: 3, signDisplay: "negative" });
  return tidy(format.format(value)).replace("K", "k");
}

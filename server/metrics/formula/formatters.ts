import type { Unit } from "../value";
import type { Formatters, Locale } from "./layout";

const tags: Record<Locale, string> = { en: "en-GB", fr: "fr-FR" };

/** Money arrives in minor units. */
export interface FormulaFormatters extends Formatters {
  /** The value that is read where a number is printed. */
  rounded: (unit: Unit, value: number) => number;
  minorDigits: number;
  /** The same with so many digits more. */
  finer: (more: number) => FormulaFormatters;
}

/** Significant digits of a rate, a ratio, a duration. */
const SIGNIFICANT = 4;
const DECIMALS_OF_COUNTS = 2;

/**
 * Numbers as a reader of the formula should see them: enough digits to compute it again. Money comes in minor units
 * of the currency; signs are typographic.
 */
export function formulaFormatters(locale: Locale, currency: string, more = 0): FormulaFormatters {
  const tag = tags[locale];
  const style = { style: "currency", currency, currencyDisplay: "narrowSymbol" } as const;
  const minorDigits = new Intl.NumberFormat(tag, style).resolvedOptions().maximumFractionDigits ?? 2;
  const amount = new Intl.NumberFormat(tag, { ...style, minimumFractionDigits: minorDigits, maximumFractionDigits: minorDigits + more });
  const scale = 10 ** minorDigits;
  const figure = new Intl.NumberFormat(tag, { maximumSignificantDigits: SIGNIFICANT + more });
  const whole = new Intl.NumberFormat(tag, { maximumFractionDigits: DECIMALS_OF_COUNTS + more });
  const sign = (text: string) => text.replace("-", "−");
  return {
    money: (value) => sign(amount.format(value / scale)),
    rate: (value) => sign(`${figure.format(value * 100)}\u00a0%`),
    ratio: (value) => sign(figure.format(value)),
    months: (value) => sign(figure.format(value)),
    count: (value) => sign(whole.format(value)),
    rounded: (unit, value) => {
      if (unit === "money") return readBack(value / scale, { maximumFractionDigits: minorDigits + more }) * scale;
      if (unit === "rate") return readBack(value * 100, { maximumSignificantDigits: SIGNIFICANT + more }) / 100;
      return readBack(value, unit === "count" ? { maximumFractionDigits: DECIMALS_OF_COUNTS + more } : { maximumSignificantDigits: SIGNIFICANT + more });
    },
    minorDigits,
    finer: (digits) => formulaFormatters(locale, currency, digits),
  };
}

/** The very rounding that is printed: ties of floats are not broken twice. */
const readBack = (value: number, digits: Intl.NumberFormatOptions) => Number(new Intl.NumberFormat("en", { ...digits, useGrouping: false }).format(value));

/** Numbers as they were typed, for a shell. */
export const plainFormatters: Formatters = {
  money: String,
  rate: String,
  ratio: String,
  months: String,
  count: String,
};

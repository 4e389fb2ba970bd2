import type { Formatters, Locale } from "./layout";

const tags: Record<Locale, string> = { en: "en-GB", fr: "fr-FR" };

/**
 * Numbers as a reader of the formula should see them: enough digits to compute it again. Money comes in minor units
 * of the currency; signs are typographic.
 */
export function formulaFormatters(locale: Locale, currency: string): Formatters {
  const tag = tags[locale];
  const style = { style: "currency", currency, currencyDisplay: "narrowSymbol" } as const;
  const amount = new Intl.NumberFormat(tag, style);
  const scale = 10 ** (amount.resolvedOptions().maximumFractionDigits ?? 2);
  const share = new Intl.NumberFormat(tag, { style: "percent", maximumSignificantDigits: 4 });
  const decimal = new Intl.NumberFormat(tag, { maximumSignificantDigits: 4 });
  const whole = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
  const sign = (text: string) => text.replace("-", "−");
  return {
    money: (value) => sign(amount.format(value / scale)),
    rate: (value) => sign(spaced(share.format(value))),
    ratio: (value) => sign(decimal.format(value)),
    months: (value) => sign(decimal.format(value)),
    count: (value) => sign(whole.format(value)),
  };
}

/** English sets no space before the percent sign; the product does, in both languages. */
const spaced = (text: string) => text.replace(/\s?%$/, "\u00a0%");

/** Numbers as they were typed, for a shell. */
export const plainFormatters: Formatters = {
  money: String,
  rate: String,
  ratio: String,
  months: String,
  count: String,
};

import { Refusal } from "./errors";
import { readAmount } from "./imports/read/amount";
import { minorDigits } from "./imports/read/currency";

/** Whose decimal mark it was typed with, in which currency; and whether less than nothing can stand there. */
interface TypedIn {
  locale: "en" | "fr";
  currency: string;
  signed?: boolean;
}

/**
 * An amount as somebody types it, in minor units. A cell of a file may be finer than its currency and is rounded, which is
 * said; a person is asked, for half a cent typed by hand is a slip of the decimal mark.
 *
 * @throws Refusal INVALID for what is no amount, or less than nothing where that cannot be, or has more decimals than the currency
 */
export function typedMoney(text: string, { locale, currency, signed }: TypedIn): bigint {
  const amount = readAmount(text, { decimal: locale === "fr" ? "comma" : "point", unit: "major", currency, signed });
  const decimals = minorDigits(currency);
  const example = (1234.5).toFixed(decimals).replace(".", locale === "fr" ? "," : ".");
  if (!amount.ok && amount.code === "amount_negative") throw new Refusal("INVALID", "amountNegative", { amount: text }, "typed amount: negative");
  if (!amount.ok) throw new Refusal("INVALID", "spendAmount", { example }, `typed amount: ${amount.code}`);
  if (amount.value.rounded) throw new Refusal("INVALID", "amountTooFine", { amount: text, currency, decimals, example }, "typed amount: finer than its currency");
  return amount.value.minor;
}

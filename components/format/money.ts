import { minorDigits } from "./minor-digits";
import { formatNumber, formatShort, nbsp, tagOf, tidy } from "./numbers";

export type MoneyOptions = {
  /** Whole units unless asked: cents mean something for a price or an ARPA, not for a total. Fine: two digits more, for what is added up. */
  cents?: boolean | "fine";
  /** `+ €7,700`, `− €482`: a movement rather than an amount. */
  signed?: boolean;
  /** `€8.55 M` from a million on. */
  compact?: boolean;
};

const million = 1_000_000;

/** Minor units of a currency as money; the currency says how many digits its minor unit has. */
export function formatMoney(locale: string, currency: string, minor: number | bigint, options: MoneyOptions = {}): string {
  const amount = toMajor(currency, minor);
  if (options.compact && Math.abs(Number(amount)) >= million) return compactMoney(locale, currency, Number(amount));
  if (options.signed) {
    const unsigned = formatMoney(locale, currency, minor < 0 ? -minor : minor, { ...options, signed: false });
    return isZero(minor) ? unsigned : `${minor < 0 ? "−" : "+"}${nbsp}${unsigned}`;
  }
  return tidy(moneyFormat(locale, currency, digitsOf(currency, options.cents)).format(amount));
}

function digitsOf(currency: string, cents: MoneyOptions["cents"]): number {
  if (!cents) return 0;
  return minorDigits(currency) + (cents === "fine" ? 2 : 0);
}

function moneyFormat(locale: string, currency: string, digits: number, more: Intl.NumberFormatOptions = {}) {
  return new Intl.NumberFormat(tagOf(locale), {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: "negative",
    ...more,
  });
}

/** Three significant figures and a letter, set apart: `€8.55 M`, `8,55 M €`. */
function compactMoney(locale: string, currency: string, amount: number): string {
  const format = moneyFormat(locale, currency, 0, {
    notation: "compact",
    minimumFractionDigits: 0,
    maximumFractionDigits: 2,
    maximumSignificantDigits: 3,
  });
  const parts = format.formatToParts(amount);
  return tidy(parts.map((part) => (part.type === "compact" && locale !== "fr" ? nbsp + part.value.toUpperCase() : part.value)).join(""));
}

/** For a file: 481500 cents are 4815. */
export function majorUnits(currency: string, minor: number | bigint): number {
  return Number(toMajor(currency, minor));
}

/** On an axis, whose unit the title names: `675k`. */
export function formatMoneyShort(locale: string, currency: string, minor: number): string {
  return formatShort(locale, majorUnits(currency, minor));
}

/** In a chart, whose unit the title names: `712,426`, `− 42,598`. */
export function formatMoneyPlain(locale: string, currency: string, minor: number, signed = false): string {
  const figure = formatNumber(locale, Math.abs(majorUnits(currency, minor)));
  if (minor === 0) return figure;
  if (signed) return `${minor < 0 ? "−" : "+"}${nbsp}${figure}`;
  return minor < 0 ? `−${figure}` : figure;
}

/** Exact for a bigint: the decimal point is put in as text. */
function toMajor(currency: string, minor: number | bigint): Intl.StringNumericLiteral | number {
  const digits = minorDigits(currency);
  if (typeof minor === "number") return minor / 10 ** digits;
  const sign = minor < 0n ? "-" : "";
  const text = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, "0");
  const cut = text.length - digits;
  const decimals = digits > 0 ? `.${text.slice(cut)}` : "";
  return `${sign}${text.slice(0, cut)}${decimals}` as Intl.StringNumericLiteral;
}

function isZero(minor: number | bigint): boolean {
  return minor === 0 || minor === 0n;
}

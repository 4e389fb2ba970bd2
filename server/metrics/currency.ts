import { divideHalfEven, type Fraction } from "./money";
import type { DateOnly } from "./period";

/** What one whole unit of a currency is worth in whole units of the workspace's, from a day on. */
type DatedRate = { day: DateOnly; rate: Fraction };

/** The rates a workspace imported, by ISO 4217 code, oldest first. */
export type RateTable = ReadonlyMap<string, readonly DatedRate[]>;

const DECIMAL = /^(\d+)(?:\.(\d+))?$/;

/** A decimal as written, exactly: "1.0845" is 10845/10000. Throws on anything else: what is stored was checked when it came. */
export function exactDecimal(text: string): Fraction {
  const [, whole, fraction = ""] = DECIMAL.exec(text) ?? [];
  if (whole === undefined) throw new Error(`${text} is not a decimal.`);
  return [BigInt(whole + fraction), 10n ** BigInt(fraction.length)];
}

export function rateTable(rows: readonly { currency: string; day: DateOnly; rate: string }[]): RateTable {
  const table = new Map<string, DatedRate[]>();
  for (const { currency, day, rate } of rows.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
    const dated = { day, rate: exactDecimal(rate) };
    const known = table.get(currency);
    if (known) known.push(dated);
    else table.set(currency, [dated]);
  }
  return table;
}

/** The last rate on or before the day (METRICS §1); null when none reaches back so far. Never a later one. */
export function rateOn(table: RateTable, currency: string, day: DateOnly): Fraction | null {
  const rates = table.get(currency) ?? [];
  let [from, to] = [0, rates.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rates[middle]?.day ?? "") <= day) from = middle + 1;
    else to = middle;
  }
  return rates[from - 1]?.rate ?? null;
}

/** An amount that is no price: a payment, a cost, a credit, at the rate of its own day. Rounded half-even, once. */
export function convert(amount: bigint, rate: Fraction): bigint {
  return divideHalfEven(amount * rate[0], rate[1]);
}

/** From minor to minor units: yen have none, dinars a thousand. Digits are decimals of the minor unit, 2 for cents. */
export function minorRate([times, per]: Fraction, digits: { from: number; to: number }): Fraction {
  return [times * 10n ** BigInt(digits.to), per * 10n ** BigInt(digits.from)];
}

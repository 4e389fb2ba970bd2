import { minorDigits } from "@/server/imports/read/currency";

/** Minor units as a spreadsheet writes an amount. Exact: the point is put into the digits as text. */
export function amountWriter(currency: string, point: string): (minor: bigint) => string {
  const digits = minorDigits(currency);
  return (minor) => {
    const text = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, "0");
    const whole = text.slice(0, text.length - digits);
    return `${minor < 0n ? "-" : ""}${whole}${digits > 0 ? point + text.slice(-digits) : ""}`;
  };
}

import { minorDigits } from "@/components/format/minor-digits";

/** An amount as it would be typed: 123456 → `1234.56`, in French `1234,56`; whole amounts without decimals. */
export function typedAmount(minor: bigint | null, currency: string, locale: string): string {
  if (minor === null) return "";
  const digits = minorDigits(currency);
  const text = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, "0");
  const cut = text.length - digits;
  const decimals = text.slice(cut);
  const fraction = /[1-9]/.test(decimals) ? `${locale === "fr" ? "," : "."}${decimals}` : "";
  return `${minor < 0n ? "-" : ""}${text.slice(0, cut)}${fraction}`;
}

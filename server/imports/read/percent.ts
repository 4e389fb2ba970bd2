import type { DecimalMark } from "../file/dialect";
import { readDigits } from "./number";

/** A share from 0 to 100 % in parts per million: `20`, `20 %`, `12.5%` → 200000, 200000, 125000. */
export function readPercent(text: string, decimal: DecimalMark): number | null {
  const digits = readDigits(text.replace("%", "").trim(), decimal);
  if (!digits || digits.negative || digits.whole.length > 3 || /[1-9]/.test(digits.fraction.slice(4))) return null;
  const ppm = Number(digits.whole) * 10_000 + Number(digits.fraction.slice(0, 4).padEnd(4, "0"));
  return ppm <= 1_000_000 ? ppm : null;
}

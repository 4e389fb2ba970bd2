import { isReturn, percentDigits, ratioDigits, showsCents } from "@/common/shown-digits";
import type { Unit } from "../value";

/** Whether two values of a metric read the same on a page; `minorDigits` are those of the currency. */
export function readsSame(id: string, unit: Unit, a: number, b: number, minorDigits: number): boolean {
  const [scale, digits] = shownAs(id, unit, a, minorDigits);
  return (a * scale).toFixed(digits) === (b * scale).toFixed(digits);
}

function shownAs(id: string, unit: Unit, value: number, minorDigits: number): [scale: number, digits: number] {
  switch (unit) {
    case "money":
      return [10 ** -minorDigits, showsCents(id) ? minorDigits : 0];
    case "rate":
      return [100, percentDigits(value, isReturn(id))];
    case "ratio":
      return [1, ratioDigits(id)];
    case "months":
      return [1, 1];
    case "count":
      return [1, 0];
  }
}

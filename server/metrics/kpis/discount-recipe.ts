import { monthlyDiscount } from "../settings";
import { answer } from "../value";
import { serve, type Recipe } from "./recipe";
import type { KpiInput } from "./types";

/** The discount rate in force at the end of the range: a setting, and what formulas of months make of it. */
export function discountRecipe({ range, settings }: KpiInput): Recipe {
  const { annualDiscountRate } = settings;
  return {
    ...serve("discount_rate", answer("rate", annualDiscountRate), { from: range.to, to: range.to }, null),
    asides: { discount: { value: answer("rate", monthlyDiscount(annualDiscountRate)), origin: "derived", exact: true } },
    settings: ["annualDiscountRate"],
  };
}

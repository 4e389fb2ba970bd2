import type { InputSpec } from "./types";

/** Inputs by unit, with the bounds outside of which a value can only be a slip (70 for 70 %). */

export const money = (name: string, more: Partial<InputSpec> = {}): InputSpec => ({ name, unit: "money", ...more });

export const count = (name: string, more: Partial<InputSpec> = {}): InputSpec => ({ name, unit: "count", min: 0, ...more });

export const share = (name: string, more: Partial<InputSpec> = {}): InputSpec => ({ name, unit: "rate", min: 0, max: 1, ...more });

/** A rate that may pass 1, such as net retention. */
export const rate = (name: string, more: Partial<InputSpec> = {}): InputSpec => ({ name, unit: "rate", min: 0, ...more });

export const months = (name: string, more: Partial<InputSpec> = {}): InputSpec => ({ name, unit: "months", min: 0, ...more });

export const word = (name: string, words: readonly string[], fallback?: string): InputSpec => ({
  name,
  unit: "word",
  words,
  default: fallback,
});

/** Costs above revenue make a margin negative; none can pass 1. */
export const grossMargin: InputSpec = { name: "gross_margin", unit: "rate", max: 1 };

export const capMonths: InputSpec = { name: "cap_months", unit: "months", min: 1, default: 60 };

import type { Unit } from "../value";

/** A printed formula that a page can draw with real fractions. */
export type FormulaLayout =
  | { kind: "text"; text: string }
  | { kind: "row"; parts: FormulaLayout[] }
  | { kind: "fraction"; numerator: FormulaLayout; denominator: FormulaLayout };

export interface PrintedFormula {
  /** One line: `143.00 × 81.0 % × 97.4 % ÷ (1 + 0.643 % − 98.3 %)`. */
  text: string;
  layout: FormulaLayout;
}

export type Locale = "en" | "fr";

/** How numbers inside a formula are written; money arrives in the unit the formula was evaluated in. */
export type Formatters = Record<Unit, (value: number) => string>;

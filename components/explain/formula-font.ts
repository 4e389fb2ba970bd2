import { GeistMono } from "geist/font/mono";

/** Formulas are set in figures of one width; only pages that print one load the font. */
export const formulaFont = GeistMono.className;

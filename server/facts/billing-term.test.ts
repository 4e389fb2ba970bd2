import { expect, test } from "vitest";
import { termMonths } from "./billing-term";

test.each([
  ["day", 1],
  ["week", 1],
  ["4_week", 1],
  ["month", 1],
  ["2_month", 2],
  ["quarter", 3],
  ["13_week", 3],
  ["half_year", 6],
  ["year", 12],
  ["2_year", 24],
])("%s is a term of %i months", (term, months) => expect(termMonths(term)).toBe(months));

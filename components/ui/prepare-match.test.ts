import { expect, test } from "vitest";
import { prepareMatch } from "./prepare-match";

test("the beginning of any word finds an entry, whatever its accents", () => {
  expect(prepareMatch("Acquisition channel", "chan")).toBe(1);
  expect(prepareMatch("Périodicité de facturation", "periodi")).toBe(1);
});

test("the inside of a word finds it too, after the others", () => {
  expect(prepareMatch("Churn reason", "eas")).toBe(0.5);
});

test("letters that merely occur in that order find nothing", () => {
  expect(prepareMatch("Churn reason", "chan")).toBe(0);
});

test("the name in a mapping file finds it in any language", () => {
  expect(prepareMatch("Départ", "ended", ["ended_on"])).toBe(1);
});

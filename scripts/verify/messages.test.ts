import { expect, it } from "vitest";
import { differences } from "./messages";

it("accepts what both leave empty on purpose", () => {
  expect(differences({ unit: "" }, { unit: "" })).toEqual([]);
});

it("accepts the same keys, whatever their order", () => {
  expect(differences({ a: "A", b: { c: "C" } }, { b: { c: "C" }, a: "A" })).toEqual([]);
});

it("names what one language lacks or leaves empty", () => {
  expect(differences({ a: "A", b: { c: "C" } }, { a: "", b: {}, d: "D" })).toEqual([
    "fr.json lacks b.c",
    "en.json lacks d",
    "fr.json leaves a empty",
  ]);
});

import { expect, it } from "vitest";
import { breaking, differences } from "./messages";

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

it("names a French text whose signs could stand alone on a line", () => {
  expect(breaking({ a: "«\u00a0Oui\u00a0»\u00a0: 5\u00a0%", b: "Non !", c: { d: "« Non\u00a0»" } })).toEqual(["fr.json has a space that breaks in b", "fr.json has a space that breaks in c.d"]);
});

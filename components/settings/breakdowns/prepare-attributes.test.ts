import { expect, test } from "vitest";
import type { AttributeView } from "@/server/breakdowns/list-attributes";
import { prepareAttributes } from "./prepare-attributes";

const attribute = (key: string, more: Partial<AttributeView> = {}): AttributeView => ({ key, label: key, type: "text", customers: 1000, values: 5, largest: [], ...more });

test("text and yes/no can be chosen, numbers and dates cannot", () => {
  const { choosable, others } = prepareAttributes({
    kept: 50,
    attributes: [attribute("industry"), attribute("employees", { type: "number" }), attribute("signed", { type: "date" }), attribute("onboarded", { type: "boolean" })],
  });
  expect(choosable.map(({ key }) => key)).toEqual(["industry", "onboarded"]);
  expect(others.map(({ key }) => key)).toEqual(["employees", "signed"]);
});

test.each([
  ["nobody has it any more", { customers: 0, values: 0 }, "unused"],
  ["as many values as stand alone", { values: 50 }, null],
  ["one more: the rest is one group", { values: 51 }, "many"],
  ["each value is that of fewer than two customers", { values: 501 }, "own"],
  ["few customers with few values", { customers: 3, values: 3 }, null],
] as const)("%s", (_, more, caveat) => {
  expect(prepareAttributes({ kept: 50, attributes: [attribute("city", more)] }).choosable[0]?.caveat).toBe(caveat);
});

import { expect, test } from "vitest";
import { idWithoutNames, withoutNames } from "./without-names";

test.each([
  ["Acme GmbH does not need it any more.", ["Acme GmbH", "jo@acme.de"], "… does not need it any more."],
  ["Write to jo@acme.de or call +49 30 1234 5678.", ["Acme", null], "Write to … or call …."],
  ["We paid 120 in 2026, 12 seats.", ["A.C. (me)", ""], "We paid 120 in 2026, 12 seats."],
  ["A.C. (me) moved on", ["A.C. (me)"], "… moved on"],
  ["It is for us.", ["It"], "It is for us."],
])("%j", (text, names, expected) => expect(withoutNames(text, names)).toBe(expected));

test("an id stands as it is, also where it looks like a telephone number, but not where it is who it is", () => {
  expect(["C-12", "0000012345", "jo@acme.de", "Acme"].map((id) => idWithoutNames(id, ["Acme", null]))).toEqual(["C-12", "0000012345", "…", "…"]);
});

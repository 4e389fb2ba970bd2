import { expect, test } from "vitest";
import { withoutNames } from "./without-names";

test.each([
  ["Acme GmbH does not need it any more.", ["Acme GmbH", "jo@acme.de"], "… does not need it any more."],
  ["Write to jo@acme.de or call +49 30 1234 5678.", ["Acme", null], "Write to … or call …."],
  ["We paid 120 in 2026, 12 seats.", ["A.C. (me)", ""], "We paid 120 in 2026, 12 seats."],
  ["A.C. (me) moved on", ["A.C. (me)"], "… moved on"],
  ["It is for us.", ["It"], "It is for us."],
])("%j", (text, names, expected) => expect(withoutNames(text, names)).toBe(expected));

import { expect, test } from "vitest";
import { readYesNo } from "./boolean";
import { readChurnKind } from "./churn-kind";
import { readCurrency } from "./currency";
import { readQuantity } from "./quantity";
import { isEmptyValue, type Read } from "./read";
import { stateWords, statusOfState, statusWords } from "./status";
import { wordReader } from "./words";

const said = <T>(result: Read<T>) => (result.ok ? result.value : result.code);

test.each([
  ["Yes", true],
  ["OUI", true],
  ["vrai", true],
  ["1", true],
  ["no", false],
  ["Faux", false],
  ["0", false],
  ["maybe", "not_yes_or_no"],
])("%j → %s", (text, expected) => expect(said(readYesNo(text))).toBe(expected));

test.each([
  ["eur", "EUR"],
  [" USD ", "USD"],
  ["EURO", "currency_unknown"],
  ["ZZZ", "currency_unknown"],
  ["€", "currency_unknown"],
])("currency %j → %s", (text, expected) => expect(said(readCurrency(text))).toBe(expected));

test.each([
  ["3", 3],
  ["0", 0],
  ["1,000", 1000],
  ["2.5", "quantity_invalid"],
  ["-1", "quantity_invalid"],
  ["1000001", "quantity_invalid"],
])("quantity %j → %s", (text, expected) => expect(said(readQuantity(text, "point"))).toBe(expected));

test.each([
  ["Involuntary", "involuntary"],
  ["Volontaire", "voluntary"],
  ["unclear", "churn_kind_unknown"],
])("kind of churn %j → %s", (text, expected) => expect(said(readChurnKind(text))).toBe(expected));

test("a status means what the mapping says, else what the word usually means, else it is asked", () => {
  const read = wordReader(statusWords, { Dormant: "ended", Active: "none" });
  expect(said(read("dormant "))).toBe("ended");
  expect(said(read("ACTIVE"))).toBe("none");
  expect(said(read("past_due"))).toBe("active");
  expect(said(read("Résilié"))).toBe("ended");
  expect(said(read("in_trial"))).toBe("none");
  expect(said(read("gold"))).toBe("status_unknown");
});

test.each([
  ["active", "active", "active"],
  ["non_renewing", "non_renewing", "active"],
  ["past_due", "past_due", "active"],
  ["Unpaid", "unpaid", "active"],
  ["Impayé", "unpaid", "active"],
  ["paused", "paused", "ended"],
  ["canceled", "ended", "ended"],
  ["in_trial", "in_trial", "none"],
  ["trialing", "in_trial", "none"],
  ["future", "future", "none"],
  ["incomplete_expired", "incomplete", "none"],
] as const)("the state %j is %s: %s", (word, state, status) => {
  expect(said(wordReader(stateWords)(word))).toBe(state);
  expect(statusOfState[state]).toBe(status);
  expect(said(wordReader(statusWords)(word))).toBe(status);
});

test("no word means two states", () => {
  const words = Object.values(stateWords.usual).flat();
  expect(words).toHaveLength(new Set(words).size);
});

test.each(["", "  ", "NULL", "\\N", "n/a", "#N/A", "None", "-"])("%j is an empty typed cell", (text) => {
  expect(isEmptyValue(text)).toBe(true);
});

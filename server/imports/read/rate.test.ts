import { expect, test } from "vitest";
import { inverseRate, readRate } from "./rate";

const rate = (text: string, decimal: "point" | "comma" = "point") => {
  const result = readRate(text, decimal);
  return result.ok ? result.value : result.code;
};

test.each([
  ["1.0845", "1.0845"],
  ["0.00625", "0.00625"],
  ["161.50", "161.5"],
  ["1", "1"],
  ["0", "rate_not_positive"],
  ["-1.1", "rate_not_positive"],
  ["1/0.9", "rate_invalid"],
  ["0.0000000000000000001", "rate_invalid"],
])("%s → %s, exactly", (text, expected) => expect(rate(text)).toBe(expected));

test("with a decimal comma", () => expect(rate("1,0845", "comma")).toBe("1.0845"));

test.each([
  ["1.25", "0.8"],
  ["160", "0.00625"],
  ["3", "0.333333333333333333"],
  ["0.5", "2"],
])("1 / %s → %s", (given, expected) => expect(inverseRate(given)).toBe(expected));

import { expect, it } from "vitest";
import { minorDigits as shown } from "@/components/format/minor-digits";
import { minorDigits as read } from "./currency";

it.each(Intl.supportedValuesOf("currency"))("%s is shown with the digits it was read with", (currency) => {
  expect(shown(currency)).toBe(read(currency));
});

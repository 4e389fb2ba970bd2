import { expect, it } from "vitest";
import { chooseLocale } from "./choose-locale";

it.each([
  ["fr", "en-GB,en;q=0.9", "fr"],
  [undefined, "fr-CA,fr;q=0.9,en;q=0.8", "fr"],
  [undefined, "de,en;q=0.3,fr;q=0.7", "fr"],
  [undefined, "fr;q=0,en", "en"],
  [undefined, "de, *;q=0.5", "en"],
  [undefined, null, "en"],
  ["../../etc", ";;q=x,,", "en"],
])("chosen %s, preferred %s → %s", (chosen, accepted, locale) => {
  expect(chooseLocale(chosen, accepted)).toBe(locale);
});

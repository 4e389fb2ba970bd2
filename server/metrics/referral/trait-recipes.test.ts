import { expect, test } from "vitest";
import { explainOneOf } from "../explain/explain";
import type { IntervalEnd } from "../explain/types";
import { formulaFormatters } from "../formula/formatters";
import { DEFAULT_SETTINGS } from "../settings";
import { likeness } from "./likeness";
import { traitRecipes } from "./trait-recipes";

const found = likeness([{ trait: "plan", value: "Pro~Plus", customers: 420, advocates: 120 }, { trait: "plan", value: "Basic", customers: 780, advocates: 80 }], { customers: 1_200, advocates: 200 });
const explained = (id: string, at: string, end?: IntervalEnd) => explainOneOf(traitRecipes(found, at, "2026-04-30"), { id, end }, DEFAULT_SETTINGS, "en", formulaFormatters("en", "EUR"));

test("what advocates have more often is explained as the card has it: 120 of 200 against 300 of 1,000, twice as often", () => {
  for (const { trait, value, lift, interval, shareOfAdvocates, shareOfOthers } of found.traits) {
    const at = `${trait}~${value}`;
    expect(explained("referral.trait_lift", at)?.value).toMatchObject({ value: lift, interval });
    expect([explained("referral.trait_share", `advocates~${at}`)?.value.value, explained("referral.trait_share", `others~${at}`)?.value.value]).toEqual([shareOfAdvocates, shareOfOthers]);
    for (const [end, sign] of [["low", -1], ["high", 1]] as const) {
      const told = explained("referral.trait_lift", at, end);
      const of = (name: string) => told?.asides.find((aside) => aside.name === name)?.value ?? NaN;
      expect(told?.value.value).toBe(interval[end]);
      expect(Math.sqrt(1 / of("advocates_with_trait") - 1 / of("advocates") + 1 / of("others_with_trait") - 1 / of("others"))).toBeCloseTo(of("standard_error_of_log"), 12);
      expect(of("estimate") * Math.exp(sign * of("normal_quantile") * of("standard_error_of_log"))).toBeCloseTo(interval[end], 12);
    }
  }
  expect(explained("referral.trait_lift", "plan~Pro~Plus")?.withNumbers?.text).toBe("120 ÷ 200 ÷ (300 ÷ 1,000)");
});

test("a value that nobody compared has none", () => {
  for (const at of ["", "plan", "plan~Team", "advocates~plan~Team", "others"]) expect(traitRecipes(found, at, "2026-04-30"), at).toEqual([]);
});

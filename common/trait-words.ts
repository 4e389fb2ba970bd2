import { titleWords, valueWords, type Attributes, type Words } from "./group-words";

/** What a customer has in words: `Plan: Pro`, `With you: 12 to 23 months`. `likely` holds the messages of `referrals.likely`. */
export function traitWords(likely: Words, period: Words, attributes: Attributes, { trait, value }: { trait: string; value: string }): string {
  if (trait === "tenure") return likely("tenure", { months: Number(value) });
  return period("group", { breakdown: titleWords(period, attributes, trait) ?? trait, value: valueWords(period, attributes, { breakdown: trait, value }) });
}

"use client";

import { useTranslations } from "next-intl";
import { traitWords } from "@/common/trait-words";
import { useScope } from "@/components/metrics/scope";

/** What a customer has in words: `Plan: Pro`, `With you: 12 to 23 months`. */
export function useTraitName(): (trait: { trait: string; value: string }) => string {
  const t = useTranslations("referrals.likely");
  const period = useTranslations("period");
  const { attributes } = useScope();
  return (trait) => traitWords(t, period, attributes ?? {}, trait);
}

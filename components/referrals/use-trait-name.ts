"use client";

import { useTranslations } from "next-intl";
import { useBreakdownLabels, useBreakdownTitle } from "@/components/metrics/breakdown-label";

/** What a customer has in words: `Plan: Pro`, `With you: 12 to 23 months`. */
export function useTraitName(): (trait: { trait: string; value: string }) => string {
  const t = useTranslations("referrals.likely");
  const period = useTranslations("period");
  const labelOf = useBreakdownLabels();
  const titleOf = useBreakdownTitle();
  return ({ trait, value }) => {
    if (trait === "tenure") return t("tenure", { months: Number(value) });
    return period("group", { breakdown: titleOf(trait) ?? trait, value: labelOf({ breakdown: trait, value }) });
  };
}

"use client";

import { useTranslations } from "next-intl";

/** How a value of a breakdown is called: plans and channels as they are, intervals and the two special values in words. */
export function useBreakdownLabel(breakdown: string): (value: string) => string {
  const label = useBreakdownLabels();
  return (value) => label({ breakdown, value });
}

/** The same of any breakdown. */
export function useBreakdownLabels(): (group: { breakdown: string; value: string }) => string {
  const t = useTranslations("period");
  return ({ breakdown, value }) => {
    if (value === "") return t("value.notSet");
    if (value === "~other") return t("value.other");
    return breakdown === "interval" && t.has(`interval.${value}`) ? t(`interval.${value}`) : value;
  };
}

/** `Plan: Pro`; of everyone `All customers`. */
export function useGroupName(): (group: { breakdown: string; value: string } | null) => string {
  const t = useTranslations("period");
  const label = useBreakdownLabels();
  return (group) => (group && t.has(`by.${group.breakdown}`) ? t("group", { breakdown: t(`by.${group.breakdown}`), value: label(group) }) : t("everyone"));
}

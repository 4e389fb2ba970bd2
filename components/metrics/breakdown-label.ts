"use client";

import { useTranslations } from "next-intl";

/** How a value of a breakdown is called: plans and channels as they are, intervals and the two special values in words. */
export function useBreakdownLabel(breakdown: string): (value: string) => string {
  const t = useTranslations("period");
  return (value) => {
    if (value === "") return t("value.notSet");
    if (value === "~other") return t("value.other");
    return breakdown === "interval" && t.has(`interval.${value}`) ? t(`interval.${value}`) : value;
  };
}

"use client";

import { useTranslations } from "next-intl";
import { usePeriod } from "./scope";

/** Beside numbers that the page's group is not told apart in: of all customers, in the card's own words, or of the whole segment. */
export function useWholeWords(): (everyone: string) => string | null {
  const t = useTranslations("period");
  const { segment, group } = usePeriod();
  return (everyone) => (group === null ? null : segment === null ? everyone : t("wholeSegment"));
}

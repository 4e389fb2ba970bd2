"use client";

import { useTranslations } from "next-intl";
import { usePeriod } from "@/components/metrics/scope";

/** Of whom a list is that no value of a breakdown narrows, where the page shows one; null where it shows none. */
export function useWhole(): string | null {
  const t = useTranslations("referrals.whole");
  const { segment, group } = usePeriod();
  return group ? t(segment ? "segment" : "all") : null;
}

"use client";

import { useTranslations } from "next-intl";

/** `Q3 2026`, `T3 2026`. */
export function useQuarter(): (months: { from: string }) => string {
  const t = useTranslations("payback.quarters");
  return ({ from }) => t("name", { quarter: Math.ceil(Number(from.slice(5, 7)) / 3), year: from.slice(0, 4) });
}

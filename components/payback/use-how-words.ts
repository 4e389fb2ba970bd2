"use client";

import { useTranslations } from "next-intl";
import type { HowWords } from "./prepare-files";

/** `observed`, `projected`, or why there is no number. */
export function useHowWords(): HowWords {
  const t = useTranslations("payback.cohorts");
  const reasons = useTranslations("reasons");
  return { observed: t("observed"), projected: t("projected"), reasonOf: reasons };
}

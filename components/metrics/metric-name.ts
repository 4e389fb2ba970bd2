"use client";

import { useTranslations } from "next-intl";

/** Ids carry dots, and so do the messages: `metrics.ltv.observed.name`. */
export function useMetricName(): (id: string) => string {
  const t = useTranslations("metrics");
  return (id) => t(`${id}.name`);
}

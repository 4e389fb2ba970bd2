"use client";

import { useTranslations } from "next-intl";
import type { Reason } from "@/server/metrics/value";

/** Why a metric has no value, in words: those of the reason, or the metric's own where it is nobody of another kind that it counts. */
export function useReasonWords(): (id: string, reason: Reason) => string {
  const reasons = useTranslations("reasons");
  const own = useTranslations("reasonsOf");
  return (id, reason) => (own.has(`${id}.${reason}`) ? own(`${id}.${reason}`) : reasons(reason));
}

"use client";

import { useTranslations } from "next-intl";
import type { SubjectGroup } from "@/components/explain/subject";
import { useBreakdownLabels, useBreakdownTitle } from "@/components/metrics/breakdown-label";
import type { ChurnCrossAnswer } from "@/server/churn/get-churn-cross";

/** Whose customers a column is about. */
export function subjectOf(across: ChurnCrossAnswer["across"], value: string): SubjectGroup {
  if (across === "left") return { planLeft: value };
  if (across === "tenure") return { tenure: value };
  return { breakdown: across, value };
}

/** By what the columns are told apart: `Plan left`, or the breakdown as the workspace calls it. */
export function useAcrossName(): (across: string) => string {
  const t = useTranslations("churn.cross");
  const titleOf = useBreakdownTitle();
  return (across) => (across === "left" || across === "tenure" ? t(`by.${across}`) : (titleOf(across) ?? across));
}

/** What stands over a column; null is all that have none of their own. */
export function useColumnName(across: ChurnCrossAnswer["across"]): (value: string | null) => string {
  const t = useTranslations("churn.cross");
  const labelOf = useBreakdownLabels();
  return (value) => {
    if (value === null) return t("otherColumns");
    if (across === "tenure") return t.has(`tenure.${value}`) ? t(`tenure.${value}`) : value;
    if (across === "left") return value === "" ? t("noPlan") : value;
    return labelOf({ breakdown: across, value });
  };
}

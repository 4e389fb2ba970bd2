"use client";

import { useTranslations } from "next-intl";
import { titleWords, valueWords } from "@/common/group-words";
import { useScope } from "./scope";

/** How a value of a breakdown is called: plans and channels as they are, intervals and the two special values in words. */
export function useBreakdownLabel(breakdown: string): (value: string) => string {
  const label = useBreakdownLabels();
  return (value) => label({ breakdown, value });
}

/** The same of any breakdown. */
export function useBreakdownLabels(): (group: { breakdown: string; value: string }) => string {
  const t = useTranslations("period");
  const { attributes } = useScope();
  return (group) => valueWords(t, attributes ?? {}, group);
}

/** What a breakdown is by: `Plan`, or the attribute as the workspace calls it. Null for what is no breakdown. */
export function useBreakdownTitle(): (breakdown: string) => string | null {
  const t = useTranslations("period");
  const { attributes } = useScope();
  return (breakdown) => titleWords(t, attributes ?? {}, breakdown);
}

/** How the segments are called that the workspace has, or that the page is of. */
export function useSegmentName(): (id: string) => string {
  const t = useTranslations("period");
  const { period } = useScope();
  return (id) => [...(period?.segments ?? []), period?.segment, period?.otherSegment].find((segment) => segment?.id === id)?.name ?? t("unsaved");
}

/** `French customers`, `French customers · Plan: Pro`, `Plan: Pro`; of everyone `All customers`. */
export function useWhoseName(): (whose: { segment: string | null; group: { breakdown: string; value: string } | null }) => string {
  const segmentName = useSegmentName();
  const groupName = useGroupName();
  return ({ segment, group }) => (segment === null ? groupName(group) : [segmentName(segment), ...(group ? [groupName(group)] : [])].join(" · "));
}

/** `Plan: Pro`; of everyone `All customers`. */
function useGroupName(): (group: { breakdown: string; value: string } | null) => string {
  const t = useTranslations("period");
  const label = useBreakdownLabels();
  const titleOf = useBreakdownTitle();
  return (group) => {
    const title = group && titleOf(group.breakdown);
    return title ? t("group", { breakdown: title, value: label(group) }) : t("everyone");
  };
}

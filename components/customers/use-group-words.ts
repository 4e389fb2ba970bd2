"use client";

import { useTranslations } from "next-intl";
import { useBreakdownLabel, useBreakdownTitle, useSegmentName } from "@/components/metrics/breakdown-label";
import { useFormats, useScope } from "@/components/metrics/scope";
import { readChannels, readReasons } from "./narrowing";
import type { Narrowing } from "@/server/customers/narrowing";

type Group = Narrowing & { segment?: string | null; breakdown?: string; value?: string };

/** Whose number it is, when it is not everyone's: "Plan: Pro", "First paid in: March 2024"; of all customers where the page shows those of a segment. */
export function useGroupWords({ segment, breakdown, value, ...narrowing }: Group): string[] {
  const t = useTranslations("customers");
  const titleOf = useBreakdownTitle();
  const labelOf = useBreakdownLabel(breakdown ?? "");
  const channelOf = useBreakdownLabel("channel");
  const segmentName = useSegmentName();
  const formats = useFormats();
  const { period } = useScope();
  const everyone = useTranslations("period")("everyone");
  const whose = segment ? [segmentName(segment)] : segment === null && period?.segment ? [everyone] : [];
  const words: [string, string][] = [];
  const title = breakdown === undefined ? null : titleOf(breakdown);
  if (title && value !== undefined) words.push([title, labelOf(value)]);
  if (narrowing.cohort) words.push([t("narrowed.cohort"), formats.month(narrowing.cohort)]);
  for (const name of ["category", "reason", "planLeft"] as const) {
    const given = narrowing[name];
    if (given !== undefined) words.push([t(`narrowed.${name}`), given === "" ? t("notGiven") : given]);
  }
  if (narrowing.kind !== undefined) words.push([t("narrowed.kind"), t.has(`kind.${narrowing.kind}`) ? t(`kind.${narrowing.kind}`) : narrowing.kind]);
  if (narrowing.plan !== undefined) words.push([t("narrowed.plan"), narrowing.plan || t("noPlan")]);
  if (narrowing.channels !== undefined) words.push([t("narrowed.channels"), (readChannels(narrowing.channels) ?? []).map(channelOf).join(", ") || t("noChannel")]);
  for (const name of ["reasons", "notReasons"] as const) {
    const given = narrowing[name];
    if (given !== undefined) words.push([t(`narrowed.${name}`), (readReasons(given) ?? []).map((parts) => parts.findLast((part) => part !== "") ?? t("notGiven")).join(", ") || t("noReasons")]);
  }
  if (narrowing.undated !== undefined) words.push([t("narrowed.undated"), t("undated")]);
  if (narrowing.age !== undefined) words.push([t("narrowed.age"), t("monthsOld", { months: Number(narrowing.age) })]);
  if (narrowing.acquiredBy !== undefined) words.push([t("narrowed.acquiredBy"), formats.month(narrowing.acquiredBy)]);
  if (narrowing.since !== undefined) words.push([t("narrowed.since"), formats.date(narrowing.since)]);
  if (narrowing.until !== undefined) words.push([t("narrowed.until"), formats.date(narrowing.until)]);
  if (narrowing.tenure !== undefined) words.push([t("narrowed.tenure"), t("tenureFrom", { months: narrowing.tenure })]);
  return [...whose, ...words.map(([name, given]) => t("within", { breakdown: name, value: given }))];
}

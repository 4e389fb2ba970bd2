"use client";

import { useTranslations } from "next-intl";
import { readGroups } from "@/common/customer-list";
import { useBreakdownLabels, useBreakdownTitle, useSegmentName } from "@/components/metrics/breakdown-label";
import { useNavigation } from "@/components/metrics/navigation";
import { useFormats } from "@/components/metrics/scope";
import { firstPage } from "./first-page";
import type { ListView } from "./read-view";

type Chip = { key: string; words: string; without: Record<string, string | null> };

/** What the list is narrowed by, each to be taken away. */
export function FilterChips({ view }: { view: ListView }) {
  const t = useTranslations("customers.filter");
  const { go } = useNavigation();
  const chips = useChips(view);
  if (chips.length === 0) return null;
  return (
    <ul aria-label={t("active")} className="flex basis-full flex-wrap gap-1.5">
      {chips.map(({ key, words, without }) => (
        <li key={key}>
          <button
            type="button"
            onClick={() => go({ ...firstPage, ...without })}
            className="inline-flex h-7 items-center gap-1.5 rounded-full bg-line2 px-2.5 text-sub text-ink2 hover:text-ink"
          >
            {words}
            <span aria-hidden>×</span>
            <span className="sr-only">, {t("remove")}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function useChips({ segment, status, groups, mrrFrom, mrrTo, tenureFrom, tenureTo }: ListView): Chip[] {
  const t = useTranslations("customers.filter");
  const within = useTranslations("customers");
  const formats = useFormats();
  const labelOf = useBreakdownLabels();
  const titleOf = useBreakdownTitle();
  const segmentName = useSegmentName();
  const named = readGroups(groups ?? "[]") ?? [];
  const chips: Chip[] = named.map(([by, value], index) => {
    const rest = named.filter((_, other) => other !== index);
    const title = by === "currentPlan" ? t("currentPlan") : (titleOf(by) ?? by);
    return { key: `${by} ${value}`, words: within("within", { breakdown: title, value: labelOf({ breakdown: by, value }) }), without: { groups: rest.length > 0 ? JSON.stringify(rest) : null } };
  });
  if (status) chips.unshift({ key: "status", words: within("within", { breakdown: t("status"), value: within(`status.${status}`) }), without: { status: null } });
  if (segment) chips.unshift({ key: "segment", words: within("within", { breakdown: t("segment"), value: segmentName(segment) }), without: { segment: null } });
  const bound = (name: "mrrFrom" | "mrrTo" | "tenureFrom" | "tenureTo", given: number | undefined, value: (given: number) => string) => {
    if (given !== undefined) chips.push({ key: name, words: t(`bound.${name}`, { value: value(given) }), without: { [name]: null } });
  };
  bound("mrrFrom", mrrFrom, (minor) => formats.money(minor, { cents: true }));
  bound("mrrTo", mrrTo, (minor) => formats.money(minor, { cents: true }));
  bound("tenureFrom", tenureFrom, (months) => formats.number(months));
  bound("tenureTo", tenureTo, (months) => formats.number(months));
  return chips;
}

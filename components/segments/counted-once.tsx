"use client";

import { useTranslations } from "next-intl";
import type { DraftGroup } from "@/common/segments/draft";
import { useFormats } from "@/components/metrics/scope";
import { classes } from "@/components/ui/classes";
import { useEdits } from "./use-edits";

/** Why the rules of an "any" group do not add up to it: who matches several of them is one customer. Nothing where they do. */
export function CountedOnce({ group }: { group: DraftGroup }) {
  const t = useTranslations("segments.builder");
  const formats = useFormats();
  const { nodes, stale } = useEdits();
  const all = nodes.get(group.key);
  const parts = group.of.flatMap(({ key }) => nodes.get(key) ?? []);
  if (!all) return null;
  const twice = parts.reduce((sum, { matches }) => sum + matches, 0) - all.matches;
  if (twice <= 0) return null;
  const sum = parts.map(({ matches }) => formats.number(matches)).join(" + ");
  return <p className={classes("pt-1 text-sub text-ink3 tabular-nums", stale && "opacity-55")}>{t("countedOnce", { sum, twice: formats.number(twice), total: formats.number(all.matches) })}</p>;
}

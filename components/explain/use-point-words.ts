"use client";

import { useTranslations } from "next-intl";
import { readMonths } from "@/common/calendar";
import { useBreakdownLabels, useBreakdownTitle, useSegmentName } from "@/components/metrics/breakdown-label";
import { useMetricName } from "@/components/metrics/metric-name";
import { useFormats } from "@/components/metrics/scope";
import { useTraitName } from "@/components/referrals/use-trait-name";
import { readMonthPoint } from "./month-point";
import type { Subject } from "./subject";

const points: ReadonlySet<string> = new Set(["model", "plain", "media", "salaries", "tools", "other", "signed_up", "paying", "rewarded", ...["arpa", "cost", "churn", "discount"].flatMap((lever) => [`${lever}.lower`, `${lever}.higher`])]);

/** At which point of its curve or its table a number stands: "month of life 6", "December 2026", "churn 10 % lower". */
export function usePointWords({ id, at }: Subject): string[] {
  const t = useTranslations("explain.at");
  const formats = useFormats();
  const methods = useTranslations("ltv.method");
  const changeWords = useChangeWords();
  const differenceWords = useDifferenceWords();
  const traitWords = useTraitWords();
  if (at === undefined) return [];
  if (id.startsWith("referral.trait_")) return traitWords(at);
  if (/^(difference|gap)\./.test(id)) return differenceWords(at);
  if (id === "ltv_against") return methods.has(at) ? [methods(at)] : [];
  if (/^\d+$/.test(at)) return [t(id.startsWith("survival") ? "age" : "monthOfLife", { age: at })];
  const point = readMonthPoint(at);
  if (point) return [formats.month(point.month), ...(point.by === undefined ? [] : [t(point.by)]), ...(point.intake === undefined ? [] : [t("intake", { count: point.intake })])];
  return points.has(at) ? [t(at)] : changeWords(at);
}

/** Which value of which trait, and of whom it is a share: `advocates~plan~Pro`. */
function useTraitWords(): (at: string) => string[] {
  const t = useTranslations("explain.at");
  const nameOf = useTraitName();
  return (at) => {
    const [first = "", ...rest] = at.split("~");
    const side = first === "advocates" || first === "others" ? first : null;
    const [trait = "", ...value] = side ? rest : [first, ...rest];
    return [nameOf({ trait, value: value.join("~") }), ...(side ? [t(side === "advocates" ? "advocates" : "quiet")] : [])];
  };
}

/** Of which metric it is the change, and against what, or the distance to a target: `mrr~2026-01..2026-03~plan~Team`, in a segment `mrr~2026-01..2026-03~in:<id>~plan~Team`. */
function useDifferenceWords(): (at: string) => string[] {
  const t = useTranslations("explain.at");
  const metrics = useTranslations("metrics");
  const nameOf = useMetricName();
  const period = useTranslations("period");
  const titleOf = useBreakdownTitle();
  const labelOf = useBreakdownLabels();
  const segmentName = useSegmentName();
  const formats = useFormats();
  return (at) => {
    const [metric = "", months = "", ...named] = at.split("~");
    const segment = named[0]?.startsWith("in:") ? named[0].slice("in:".length) : null;
    const [breakdown, ...value] = segment === null ? named : named.slice(1);
    if (!metrics.has(`${metric}.name`)) return [];
    const before = readMonths(months);
    const group = (name: string, of: string) => (name === "none" ? t("everyone") : period("group", { breakdown: titleOf(name) ?? name, value: labelOf({ breakdown: name, value: of }) }));
    const within = segment === null ? [] : [segmentName(segment)];
    const other = breakdown === undefined || (segment !== null && breakdown === "none") ? within : [...within, group(breakdown, value.join("~"))];
    return [nameOf(metric), ...(before ? [t("against", { range: [formats.range(before), ...other].join(", ") })] : [])];
  };
}

/** Of which change a number is a part: `nrr~2026-01..2026-03~plan` is that of NRR against these months, by plan. */
function useChangeWords(): (at: string) => string[] {
  const t = useTranslations("explain.at");
  const metrics = useTranslations("metrics");
  const nameOf = useMetricName();
  const titleOf = useBreakdownTitle();
  const formats = useFormats();
  return (at) => {
    const [metric = "", months = "", parted = ""] = at.split("~");
    const before = readMonths(months);
    if (!before || !metrics.has(`${metric}.name`)) return [];
    const by = parted === "" ? null : titleOf(parted);
    return [nameOf(metric), t("against", { range: formats.range(before) }), ...(by === null ? [] : [t("parted", { by })])];
  };
}

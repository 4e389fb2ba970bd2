"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { metricStyle } from "@/components/format/metric";
import { useFormats } from "@/components/metrics/scope";
import type { PairTest, Tested } from "@/server/metrics/segments/compare";
import type { SegmentsCompared } from "@/server/segments/compare-segments";
import { usePairNames } from "./use-pair-names";

/** Which difference leads, where several are no accident: what costs most first. */
const leading = ["customer_churn_rate", "ltv", "nrr", "arpa"] as const satisfies readonly Tested[];
/** As many sentences as a row has room for; the tests below have all. */
const MOST = 2;

/** What the tests allow to be said: of each number, and in the title. */
export function useSaid(answer: SegmentsCompared): { title: string; of: (metric: Tested) => ReactNode } {
  const t = useTranslations("segments.compare");
  const sentence = useSentence(answer);
  const { pairs, segments, groups } = answer;
  const format = useFormatter();
  const told = (metric: Tested) => pairs.filter(({ differences }) => differences[metric]?.significant);
  const isFew = ({ one, other }: PairTest) => [one, other].some((place) => groups[place]?.tested.customer_churn_rate.metric.warnings.includes("few_customers"));
  // What is true of many leads; of a few it is told where there is nothing else.
  const found = leading.flatMap((metric) => told(metric).map((pair) => ({ metric, pair })));
  const lead = found.find(({ pair }) => !isFew(pair)) ?? found[0];
  const wereTested = leading.some((metric) => pairs.some(({ differences }) => differences[metric]));
  const untold = pairs.length > 0 ? (wereTested ? "noDifference" : "notTested") : segments.length === 1 ? "onlyOne" : "allOverlap";
  const title = lead ? t(`lead.${lead.metric}`, sentence(lead.pair, lead.metric)) : t(untold);
  const tooFew = (metric: Tested) => segments.filter((_, place) => groups[place]?.tested[metric].few).map(({ name }) => name);
  return {
    title,
    of: (metric) => {
      const found = told(metric);
      if (pairs.length === 0) return null;
      const few = tooFew(metric);
      return (
        <>
          {found.length === 0 && few.length === 0 ? t(pairs.some(({ differences }) => differences[metric]) ? "notShown" : "notTested") : null}
          {found.slice(0, MOST).map((pair) => (
            <span key={`${pair.one} ${pair.other}`} className="block">
              {t("difference", sentence(pair, metric))}
            </span>
          ))}
          {few.length > 0 ? <span className="block">{t("fewUntested", { names: format.list(few), count: few.length })}</span> : null}
          {found.length > MOST ? <span className="block text-ink3">{t("more", { count: found.length - MOST })}</span> : null}
        </>
      );
    },
  };
}

type Words = { one: string; other: string; more: "yes" | "no"; size: string; low: string; high: string; p: string };

/** A difference in words: of rates in points, its interval turned so that it counts upwards. */
export function useSentence(answer: SegmentsCompared): (pair: PairTest, metric: Tested) => Words {
  const formats = useFormats();
  const nameOf = usePairNames(answer);
  const p = useProbability();
  return ({ one, other, differences }, metric) => {
    const found = differences[metric];
    if (!found) throw new Error("only what was tested is said");
    const write = (value: number) => (metric === "customer_churn_rate" || metric === "nrr" ? formats.points(value).replace(/^[+−-]/, "") : formats.value("money", value, metricStyle(metric)));
    const [near, far] = [Math.abs(found.interval.low), Math.abs(found.interval.high)].sort((a, b) => a - b) as [number, number];
    return { one: nameOf(one), other: nameOf(other), more: found.value > 0 ? "yes" : "no", size: write(Math.abs(found.value)), low: write(near), high: write(far), p: p(found.adjusted) };
  };
}

/** Below what three digits can say it is said to be below that. */
export function useProbability(): (p: number) => string {
  const t = useTranslations("segments.compare");
  const formats = useFormats();
  return (p) => (p < 0.001 ? t("tiny", { p: formats.number(0.001, 3) }) : t("p", { p: formats.number(p, 3) }));
}

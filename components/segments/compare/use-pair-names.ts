"use client";

import { useTranslations } from "next-intl";
import type { SegmentsCompared } from "@/server/segments/compare-segments";

/** How a group of the tests is called: after the segments come the rests of each. */
export function usePairNames({ segments }: Pick<SegmentsCompared, "segments">): (place: number) => string {
  const t = useTranslations("segments.compare");
  return (place) => segments[place]?.name ?? t("restOf", { name: segments[place - segments.length]?.name ?? "" });
}

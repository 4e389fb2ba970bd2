"use client";

import { everyone, type Subject } from "@/components/explain/subject";
import type { MonthRange } from "@/server/metrics/period";
import type { Unit } from "@/server/metrics/value";
import { usePeriod } from "./scope";

/** The same number of what the page is held against: of its months, of the other group. Null where that is nothing. */
export function useEarlier(): (subject: Subject) => Subject | null {
  const { compare, comparison, otherGroup } = usePeriod();
  return (subject) => comparison && { ...subject, window: comparison, ...(compare === "group" ? (otherGroup ?? everyone) : {}) };
}

/** The change of a number against that: asked at the metric it is of, the months and, where it is another, the group. */
export function useDifference(): (subject: Subject, unit: Unit, earlier?: MonthRange | null) => Subject | null {
  const { compare, comparison, otherGroup } = usePeriod();
  return ({ id, ...subject }, unit, earlier = comparison) => {
    if (!earlier) return null;
    const { breakdown, value } = otherGroup ?? everyone;
    const at = [id, `${earlier.from}..${earlier.to}`, ...(compare === "group" ? [breakdown, value] : [])].join("~");
    return { ...subject, id: `difference.${unit}`, at };
  };
}

"use client";

import { everyone, type Subject, type SubjectGroup } from "@/components/explain/subject";
import type { MonthRange } from "@/server/metrics/period";
import type { Unit } from "@/server/metrics/value";
import { usePeriod } from "./scope";

/** Whose numbers the page's are held against: those of the other group, of its segment or of all customers. Nobody else's where it is months. */
export function useOther(): SubjectGroup {
  const { compare, otherSegment, otherGroup } = usePeriod();
  return compare === "group" ? { ...(otherGroup ?? everyone), segment: otherSegment?.id ?? null } : {};
}

/** The same number of what the page is held against: of its months, of the other group. Null where that is nothing. */
export function useEarlier(): (subject: Subject) => Subject | null {
  const { comparison } = usePeriod();
  const other = useOther();
  return (subject) => comparison && { ...subject, window: comparison, ...other };
}

/** The change of a number against that: asked at the metric it is of, the months and, where it is another, the group. */
export function useDifference(): (subject: Subject, unit: Unit, earlier?: MonthRange | null) => Subject | null {
  const { compare, comparison, otherSegment, otherGroup } = usePeriod();
  return ({ id, ...subject }, unit, earlier = comparison) => {
    if (!earlier) return null;
    const { breakdown, value } = otherGroup ?? everyone;
    const at = [id, `${earlier.from}..${earlier.to}`, ...(compare === "group" ? [...(otherSegment ? [`in:${otherSegment.id}`] : []), breakdown, value] : [])].join("~");
    return { ...subject, id: `difference.${unit}`, at };
  };
}

"use client";

import { everyone, type Subject } from "@/components/explain/subject";
import { usePeriod } from "./scope";

/** The same number of what the page is held against: of its months, of the other group. Null where that is nothing. */
export function useEarlier(): (subject: Subject) => Subject | null {
  const { compare, comparison, otherGroup } = usePeriod();
  return (subject) => comparison && { ...subject, window: comparison, ...(compare === "group" ? (otherGroup ?? everyone) : {}) };
}

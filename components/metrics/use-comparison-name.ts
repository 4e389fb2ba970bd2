"use client";

import { useWhoseName } from "./breakdown-label";
import { useFormats, usePeriod } from "./scope";

/** What the page's numbers are held against, in words: earlier months, or another segment or group. Null when that is nothing. */
export function useComparisonName(): string | null {
  const { compare, comparison, otherSegment, otherGroup } = usePeriod();
  const formats = useFormats();
  const nameOf = useWhoseName();
  if (!comparison) return null;
  return compare === "group" ? nameOf({ segment: otherSegment?.id ?? null, group: otherGroup }) : formats.range(comparison);
}

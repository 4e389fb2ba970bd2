"use client";

import { useGroupName } from "./breakdown-label";
import { useFormats, usePeriod } from "./scope";

/** What the page's numbers are held against, in words: earlier months, or another group. Null when that is nothing. */
export function useComparisonName(): string | null {
  const { compare, comparison, otherGroup } = usePeriod();
  const formats = useFormats();
  const nameOf = useGroupName();
  if (!comparison) return null;
  return compare === "group" ? nameOf(otherGroup) : formats.range(comparison);
}

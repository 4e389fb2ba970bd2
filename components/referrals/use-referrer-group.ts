"use client";

import { readGroup } from "@/components/metrics/read-page-input";
import { usePeriod } from "@/components/metrics/scope";
import type { ReferrerGroup } from "./list-address";

/** Whose numbers the page shows, as its lists are asked for. */
export function useReferrerGroup(): ReferrerGroup {
  const { segment, group } = usePeriod();
  return { segment: segment?.id, ...readGroup(group?.breakdown, group?.value) };
}

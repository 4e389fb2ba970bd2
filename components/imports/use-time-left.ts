"use client";

import { useState } from "react";
import type { ImportProgress } from "@/server/imports/views";
import { prepareTimeLeft, type ProgressPoint } from "./prepare-time-left";

/** Seconds until the stage under way ends, from what this page has watched; null while that would be a guess. */
export function useTimeLeft(progress: ImportProgress | null, seenAt: number): number | null {
  const [points, setPoints] = useState<readonly ProgressPoint[]>([]);
  const last = points.at(-1);
  if (progress && (last?.stage !== progress.stage || last.done !== progress.done)) {
    setPoints([...points.filter(({ stage }) => stage === progress.stage), { ...progress, at: seenAt }]);
  }
  return prepareTimeLeft(points);
}

"use client";

import type { Subject } from "@/components/explain/subject";
import { usePeriod } from "@/components/metrics/scope";
import type { ChangesAnswer } from "@/server/overview/get-changes";

type Told = Exclude<ChangesAnswer, { kind: "none" }>;

/** What explains the parts of a change: of the whole, or of one value where everybody is told apart. */
export function useChangeSubjects(answer: Told): Record<"whole" | "mix" | "own" | "others", (value?: string) => Subject> {
  const { group } = usePeriod();
  const { metric, by, range, before } = answer;
  const family = metric === "arpa" ? "arpa_change" : "rate_change";
  const at = [metric, `${before.from}..${before.to}`, ...(group ? [] : [by])].join("~");
  const of = (id: string, value: string | undefined): Subject => ({ id, window: range, at, ...(value !== undefined && !group && { breakdown: by, value }) });
  return {
    whole: () => (answer.kind === "sum" ? { id: `${metric}.net_new`, window: answer.months } : of(family, undefined)),
    mix: (value) => of(`${family}.mix`, value),
    own: (value) => of(`${family}.own`, value),
    others: () => of(`${metric}.other_parts`, undefined),
  };
}

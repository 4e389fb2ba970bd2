import type { PeriodAnswer } from "@/server/overview/types";

/** Whom the page shows, or holds that against, while there are no numbers of it: a segment that a job makes, or has failed to, or that is archived. */
export function unmadeOf({ segment, otherSegment, compare }: Pick<PeriodAnswer, "segment" | "otherSegment" | "compare">) {
  return [segment, compare === "group" ? otherSegment : null].find((asked) => asked && asked.state !== "ready") ?? null;
}

import { explaining } from "@/components/explain/subject";
import type { MonthRange } from "@/server/metrics/period";

type Of = { slug: string; segment: string | null; range: MonthRange; metric: string; window?: MonthRange };

/** Where a number of one of several groups explains itself: on the page of that group, with the panel open. */
export function explainedHref({ slug, segment, range, metric, window }: Of): string {
  const params = { segment, from: range.from, to: range.to, ...explaining({ id: metric, ...(window && { window }) }) };
  const search = new URLSearchParams(Object.entries(params).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
  return `/${slug}/overview?${search.toString()}`;
}

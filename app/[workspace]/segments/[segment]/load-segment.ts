import { notFound } from "next/navigation";
import { cache } from "react";
import { loadRules } from "../load-rules";

/** Read once for the layout, the title and the page. What is not there, or not yours, is the not-found page. */
export const loadSegment = cache(async (slug: string, id: string) => {
  const rules = await loadRules(slug);
  const segment = rules.segments.find((one) => one.id === id);
  if (!segment) notFound();
  return { ...rules, segment };
});

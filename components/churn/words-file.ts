import type { VerbatimsAnswer } from "@/server/churn/get-verbatims";

type Whose = { segment: { id: string } | null; group: { breakdown: string; value: string } | null };

/** The address of all sentences that the card finds, as a file. */
export function wordsFile(slug: string, { range, search }: Pick<VerbatimsAnswer, "range" | "search">, { segment, group }: Whose): string {
  const asked = { workspace: slug, ...range, ...(segment && { segment: segment.id }), ...(group && { breakdown: group.breakdown, value: group.value }), ...(search && { search }) };
  return `/api/verbatims?${new URLSearchParams(asked).toString()}`;
}

import type { ImportView } from "@/server/imports/views";

/** Why an import cannot start yet, most telling reason first. */
export type RunState = "ready" | "viewer" | "counting" | "unchecked" | "nothing" | "question";

export function prepareRunState(view: Pick<ImportView, "status" | "counts" | "updateMode">, page: { stale: boolean; lacking: boolean; canChange: boolean }): RunState {
  if (!page.canChange) return "viewer";
  if (page.stale || view.status === "checking") return "counting";
  // A mapping that was refused is not the one whose numbers the import still has.
  if (page.lacking || view.status !== "checked" || !view.counts) return "unchecked";
  if (view.counts.accepted === 0) return "nothing";
  if (view.counts.differing > 0 && view.updateMode.chosen === null) return "question";
  return "ready";
}

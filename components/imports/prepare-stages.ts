import type { ImportProgress } from "@/server/imports/views";

type Stage = ImportProgress["stage"];
export type StageRow = { stage: Stage; state: "done" | "current" | "ahead"; done: number; total: number | null };

/** In the order a run goes through them. Reading and comparing were done by the check; a run may repeat them. */
const runStages: readonly Stage[] = ["reading", "comparing", "writing", "ledger", "facts"];

/** Each stage of a run with what is known of it; an undo has one stage of its own. */
export function prepareStages(progress: ImportProgress | null): StageRow[] {
  if (progress?.stage === "undoing") return [{ state: "current", ...progress }];
  const at = progress ? runStages.indexOf(progress.stage) : 0;
  return runStages.map((stage, index) => {
    if (index === at && progress) return { state: "current", ...progress };
    return { stage, state: index < at ? "done" : "ahead", done: 0, total: null };
  });
}

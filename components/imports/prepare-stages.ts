import type { ImportProgress } from "@/server/imports/views";

type Stage = ImportProgress["stage"];
export type StageRow = { stage: Stage; state: "done" | "current" | "ahead" };
/** `done` of `total` stages, with the part of the one under way that is known. */
export type Stages = { rows: StageRow[]; done: number; total: number };

/** In the order a run goes through them. The check has read the file; the run compares it again and writes. */
const runStages: readonly Stage[] = ["reading", "comparing", "writing", "ledger", "facts"];

/** Each stage of a run and how far the whole is; an undo is one stage of its own. Null waits for its turn. */
export function prepareStages(progress: ImportProgress | null): Stages {
  const stages = progress?.stage === "undoing" ? (["undoing"] as const) : runStages;
  const at = progress ? stages.findIndex((stage) => stage === progress.stage) : 1;
  const rows = stages.map((stage, index): StageRow => ({ stage, state: index < at ? "done" : index === at && progress ? "current" : "ahead" }));
  return { rows, done: at + partOf(progress), total: stages.length };
}

/** A stage that cannot count, or has not begun to, has done nothing that could be shown. */
function partOf(progress: ImportProgress | null): number {
  if (!progress?.total || progress.done >= progress.total) return 0;
  return progress.done / progress.total;
}

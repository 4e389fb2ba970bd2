import type { ImportStatus } from "@/server/imports/views";

const order = ["upload", "map", "run", "reconcile"] as const;
export type StepId = (typeof order)[number];

/** The step of each status. A failed import is back at the mapping: nothing of it was written. */
const stepOf: Record<ImportStatus, StepId> = {
  uploaded: "map",
  checking: "map",
  checked: "map",
  failed: "map",
  running: "run",
  done: "reconcile",
  undoing: "reconcile",
  undone: "reconcile",
};

export function currentStep(status: ImportStatus | null): StepId {
  return status === null ? "upload" : stepOf[status];
}

/** The four steps with what lies behind, where one is, and what is ahead. */
export function prepareSteps(status: ImportStatus | null): { id: StepId; state: "done" | "current" | "ahead" }[] {
  const at = order.indexOf(currentStep(status));
  return order.map((id, index) => ({ id, state: index < at ? "done" : index === at ? "current" : "ahead" }));
}

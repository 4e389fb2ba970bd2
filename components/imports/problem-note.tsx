"use client";

import { Note } from "@/components/ui/note";
import type { Problem } from "@/server/imports/refusal";
import { useProblemText } from "./use-problem-text";

/** One problem as a note: its name, what is wrong where, and the way out. */
export function ProblemNote({ problem, live = false }: { problem: Problem; live?: boolean }) {
  const text = useProblemText()(problem);
  return (
    <Note tone="loss" live={live}>
      <strong className="block font-medium">{text.title}</strong>
      {text.what} {text.fix}
    </Note>
  );
}

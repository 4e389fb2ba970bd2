"use client";

import { Note, type NoteTone } from "@/components/ui/note";
import type { Problem } from "@/server/imports/refusal";
import { useProblemText } from "./use-problem-text";

/** One problem as a note: its name, what is wrong where, and the way out. */
export function ProblemNote({ problem, tone = "loss", live = false }: { problem: Problem; tone?: NoteTone; live?: boolean }) {
  const text = useProblemText()(problem);
  return (
    <Note tone={tone} live={live}>
      <strong className="block font-medium">{text.title}</strong>
      {text.what} {text.fix}
    </Note>
  );
}

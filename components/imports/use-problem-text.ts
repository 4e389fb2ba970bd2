"use client";

import { useTranslations } from "next-intl";
import type { Problem } from "@/server/imports/refusal";

export type ProblemText = { title: string; what: string; fix: string };

/** A problem in the reader's language: its name, what is wrong where, and the way out. */
export function useProblemText(): (problem: Problem) => ProblemText {
  const t = useTranslations("importProblems");
  return (problem) => {
    const values = { ...problem.params, row: problem.row ?? 0, column: problem.column ?? "", value: problem.value ?? "" };
    return { title: t(`${problem.code}.title`, values), what: t(`${problem.code}.what`, values), fix: t(`${problem.code}.fix`, values) };
  };
}

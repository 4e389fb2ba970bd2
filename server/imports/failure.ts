import { Refusal } from "@/server/errors";
import { FileProblem } from "./file/file-problem";
import { messageValues, type Problem } from "./refusal";
import type { ImportError } from "./views";

export const said = (problem: Problem): ImportError => ({ from: "problem", code: problem.code, values: messageValues(problem) });

/** What an error says to the user of an import; null for one that nobody expected. */
export function failure(error: unknown): ImportError | null {
  if (error instanceof FileProblem) return said(error.refusal);
  if (error instanceof Refusal) return { from: "refusal", code: error.messageKey, values: error.values };
  return null;
}

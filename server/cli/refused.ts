import { z } from "zod";
import { Refusal } from "@/server/errors";
import { failed, type CommandResult } from "./result";
import type { Words } from "./words";

/** The sentences of the pages for what a verb refuses. */
export function refused(error: unknown, words: Words): CommandResult {
  if (error instanceof Refusal) return failed({ error: { code: error.messageKey, message: words.refusal(error), ...error.values } }, [words.refusal(error)]);
  if (error instanceof z.ZodError) {
    const messages = error.issues.map((issue) => `${issue.path.join(".")}: ${words.issue(issue.message)}`);
    return failed({ error: { code: "invalidInput", message: messages.join("\n"), issues: messages } }, messages);
  }
  throw error;
}

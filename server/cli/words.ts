import { createTranslator } from "next-intl";
import type { Refusal } from "@/server/errors";
import { messageValues, type Problem } from "@/server/imports/refusal";
import type { ByHand } from "@/server/imports/undo/by-hand";
import type { ImportError } from "@/server/imports/views";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";

/** The sentences of the pages, in the language of the shell. */
export function wordsFor(language = process.env.LC_ALL ?? process.env.LANG ?? "") {
  const locale = language.startsWith("fr") ? "fr" : "en";
  const translate = createTranslator({ locale, messages: locale === "fr" ? fr : en });
  const say = (key: string, values: Record<string, string | number>) => translate(key as Parameters<typeof translate>[0], values);
  const sayProblem = (code: string, values: Record<string, string | number>) => ["what", "fix"].map((part) => say(`importProblems.${code}.${part}`, values)).join(" ");
  return {
    problem: (problem: Problem) => sayProblem(problem.code, messageValues(problem)),
    refusal: (refusal: Refusal) => say(`errors.${refusal.messageKey}`, refusal.values),
    failure: ({ from, code, values }: ImportError) => (from === "problem" ? sayProblem(code, values) : say(`errors.${code}`, values)),
    loses: (byHand: ByHand) => {
      const lost = (["notes", "cancellations", "referrals"] as const).filter((what) => byHand[what] > 0).map((what) => say(`imports.undo.lost.${what}`, { count: byHand[what] }));
      return say("imports.undo.loses", { what: new Intl.ListFormat(locale).format(lost) });
    },
    /** A key under `errors`, or a sentence already. */
    issue: (message: string) => (translate.has(`errors.${message}` as Parameters<typeof translate.has>[0]) ? say(`errors.${message}`, {}) : message),
  };
}

export type Words = ReturnType<typeof wordsFor>;

"use client";

import { useTranslations } from "next-intl";
import { Note } from "@/components/ui/note";
import type { ImportError } from "@/server/imports/views";

/** Why a job gave up, kept with the import so that it can be read later too. */
export function FailureNote({ error }: { error: ImportError }) {
  const problems = useTranslations("importProblems");
  const errors = useTranslations("errors");
  const values = { row: 0, column: "", value: "", ...error.values };
  return (
    <Note tone="loss">
      {error.from === "problem" ? (
        <>
          <strong className="block font-medium">{problems(`${error.code}.title`, values)}</strong>
          {problems(`${error.code}.what`, values)} {problems(`${error.code}.fix`, values)}
        </>
      ) : (
        errors(error.code, values)
      )}
    </Note>
  );
}

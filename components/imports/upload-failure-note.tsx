"use client";

import { useTranslations } from "next-intl";
import { Note } from "@/components/ui/note";
import { ProblemNote } from "./problem-note";
import type { UploadFailure } from "./upload-file";

/** Why the file did not arrive, and what to do about it. */
export function UploadFailureNote({ name, failure }: { name: string; failure: UploadFailure }) {
  const t = useTranslations("imports.upload");
  const errors = useTranslations("errors");
  return (
    <>
      <p className="mb-2 text-sub text-ink2">{t("refused", { name })}</p>
      {failure.from === "problem" ? (
        <ProblemNote problem={failure.problem} live />
      ) : (
        <Note tone="loss" live>
          {failure.from === "refusal" ? errors(failure.reader.key, failure.reader.values) : errors("offline")}
        </Note>
      )}
    </>
  );
}

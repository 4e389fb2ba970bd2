"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useTRPC } from "@/components/trpc";
import { buttonLook } from "@/components/ui/button-look";
import { DownloadLink } from "@/components/ui/link-button";
import { Note } from "@/components/ui/note";
import type { ImportMapping } from "@/server/imports/mapping";
import { ProblemNote } from "./problem-note";

type Props = {
  workspace: string;
  importId: string;
  canChange: boolean;
  /** What is on the page is what the download would hold. */
  saved: boolean;
  onLoad: (mapping: ImportMapping) => void;
};

/** The mapping as a file: for the command line, or for the same kind of file in another workspace. */
export function MappingFile({ workspace, importId, canChange, saved, onLoad }: Props) {
  const t = useTranslations("imports.mappingFile");
  const trpc = useTRPC();
  const read = useMutation(trpc.imports.readMapping.mutationOptions());
  const [notJson, setNotJson] = useState(false);
  const id = useId();
  const problems = read.data && !read.data.ok ? read.data.problems : [];

  async function load(file: File) {
    const json = parsed(await file.text());
    setNotJson(json === undefined);
    if (json !== undefined) read.mutate({ workspace, json }, { onSuccess: (answer) => answer.ok && onLoad(answer.mapping) });
  }

  return (
    <div className="flex max-w-md flex-col items-end gap-2">
      <div className="flex flex-wrap justify-end gap-2">
        {saved ? (
          <DownloadLink size="sm" href={`/api/imports/${importId}/mapping?workspace=${encodeURIComponent(workspace)}`}>
            {t("download")}
          </DownloadLink>
        ) : null}
        {canChange ? (
          <>
            <input
              id={id}
              type="file"
              accept="application/json,.json"
              className="peer sr-only"
              onChange={(event) => {
                const file = event.target.files?.[0];
                event.target.value = "";
                if (file) void load(file);
              }}
            />
            <label
              htmlFor={id}
              className={buttonLook("secondary", "sm", "cursor-pointer peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent")}
            >
              {t("upload")}
            </label>
          </>
        ) : null}
      </div>
      {notJson ? (
        <Note tone="loss" live>
          {t("notJson")}
        </Note>
      ) : null}
      {problems.map((problem) => (
        <ProblemNote key={`${problem.code} ${problem.column}`} problem={problem} live />
      ))}
    </div>
  );
}

/** Undefined for what is no JSON at all; the server says what else may be wrong with it. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTRPC } from "@/components/trpc";
import type { ImportMapping } from "@/server/imports/mapping";
import type { ImportView } from "@/server/imports/views";

/** Long enough to type a word, short enough to feel answered. */
const PAUSE_MS = 600;

/**
 * The mapping as it is being edited. Every change is saved after a pause, which also starts the next check; changes
 * made meanwhile follow when the save has ended, so that the last one wins.
 */
export function useMappingDraft(workspace: string, view: ImportView, canChange: boolean) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [draft, setDraft] = useState<ImportMapping>(view.mapping ?? view.suggestion);
  // Not checked yet: what the page starts from is saved as it is, so that its numbers or its gaps show at once.
  const [edition, setEdition] = useState(view.status === "uploaded" && canChange ? 1 : 0);
  const [savedEdition, setSavedEdition] = useState(0);
  const { mutate, isPending, error, data } = useMutation(trpc.imports.saveMapping.mutationOptions());
  const waiting = edition !== savedEdition;

  const columns = view.detected.headers.join("\n");
  const [knownColumns, setKnownColumns] = useState(columns);
  if (columns !== knownColumns) {
    // Another separator or encoding made other columns of the file: the old mapping speaks of none of them.
    setKnownColumns(columns);
    setDraft({ ...view.suggestion, constants: { ...view.suggestion.constants, ...draft.constants } });
    setEdition(edition + 1);
  }

  useEffect(() => {
    if (!waiting || isPending) return;
    const timer = setTimeout(() => {
      const onSettled = async () => {
        await queries.invalidateQueries({ queryKey: trpc.imports.get.queryKey({ workspace, importId: view.id }) });
        setSavedEdition(edition);
      };
      mutate({ workspace, importId: view.id, mapping: draft }, { onSettled });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [waiting, isPending, edition, draft, mutate, queries, trpc, workspace, view.id]);

  function change(next: ImportMapping) {
    setDraft(next);
    setEdition((last) => last + 1);
  }

  return { draft, change, waiting, error, refusals: data && !data.ok ? data.refusals : [] };
}

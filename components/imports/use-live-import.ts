"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/components/trpc";
import type { ImportView } from "@/server/imports/views";
import { isMoving } from "./status-pill";

const LOOK_EVERY_MS = 1000;

/** An import as it is now. Looked at again every second while a job works on it; the job itself needs no page. */
export function useLiveImport(workspace: string, initial: ImportView) {
  const trpc = useTRPC();
  const query = useQuery({
    ...trpc.imports.get.queryOptions({ workspace, importId: initial.id }),
    initialData: initial,
    refetchInterval: ({ state }) => (state.data && isMoving(state.data.status) ? LOOK_EVERY_MS : false),
  });
  return { view: query.data, seenAt: query.dataUpdatedAt, lost: query.isError };
}

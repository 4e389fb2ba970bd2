"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { useTRPC } from "@/components/trpc";
import type { ImportStatus, ImportView } from "@/server/imports/views";
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
  useRefreshWhenDone(query.data.status);
  return { view: query.data, seenAt: query.dataUpdatedAt, lost: query.isError };
}

/** The frame around the page says as of when the facts are: it is asked again when a job has ended. */
function useRefreshWhenDone(status: ImportStatus): void {
  const router = useRouter();
  const before = useRef(status);
  useEffect(() => {
    // Not "was moving before": a job that ends between two looks was never seen at work.
    if (before.current !== status && !isMoving(status)) router.refresh();
    before.current = status;
  }, [status, router]);
}

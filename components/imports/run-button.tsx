"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import type { ImportView } from "@/server/imports/views";
import { prepareRunState } from "./prepare-run-state";
import { RefusalNote } from "./refusal-note";

type Props = {
  workspace: string;
  view: ImportView;
  /** The numbers on the page are not those of the mapping on the page. */
  stale: boolean;
  /** The mapping on the page cannot be used as it is. */
  lacking: boolean;
  canChange: boolean;
};

/** "Import 6,923 rows": names what it does, and when it cannot be pressed says why. */
export function RunButton({ workspace, view, stale, lacking, canChange }: Props) {
  const t = useTranslations("imports.start");
  const trpc = useTRPC();
  const queries = useQueryClient();
  const start = useMutation(
    trpc.imports.start.mutationOptions({
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.imports.get.queryKey({ workspace, importId: view.id }) }),
    }),
  );
  const state = prepareRunState(view, { stale, lacking, canChange });

  return (
    <>
      <Button
        variant="primary"
        disabled={state !== "ready"}
        pending={start.isPending}
        aria-describedby={state === "ready" ? undefined : "run-why"}
        onClick={() => start.mutate({ workspace, importId: view.id })}
      >
        {view.counts && !stale && !lacking ? t("import", { rows: view.counts.accepted }) : t("importAny")}
      </Button>
      {state === "ready" ? null : (
        <p id="run-why" className="basis-full text-sub text-ink3 tablet:text-right">
          {t(`why.${state}`, { kind: view.kind })}
        </p>
      )}
      {start.error ? <RefusalNote error={start.error} className="basis-full" /> : null}
    </>
  );
}

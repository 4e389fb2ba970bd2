"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Drawer } from "@/components/ui/drawer";
import { Note } from "@/components/ui/note";
import type { ImportView } from "@/server/imports/views";
import { RefusalNote } from "./refusal-note";

/** Takes a whole import back, after saying what that means. */
export function UndoImport({ workspace, view }: { workspace: string; view: ImportView }) {
  const t = useTranslations("imports.undo");
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const undo = useMutation(
    trpc.imports.undo.mutationOptions({
      onSuccess: () => setAsking(false),
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.imports.get.queryKey({ workspace, importId: view.id }) }),
    }),
  );

  return (
    <>
      <Button onClick={() => setAsking(true)}>{t("open")}</Button>
      {asking ? (
        <Drawer placement="centre" title={t("title")} closeLabel={t("close")} onClose={() => setAsking(false)}>
          <p className="mb-4 text-head text-ink2">{t("explain", { file: view.fileName, rows: view.counts?.accepted ?? 0 })}</p>
          {view.loses ? <Loses loses={view.loses} /> : null}
          {undo.error ? <RefusalNote error={undo.error} className="mb-4" /> : null}
          <div className="flex justify-end gap-2">
            <Button onClick={() => setAsking(false)}>{t("keep")}</Button>
            <Button variant="danger" pending={undo.isPending} onClick={() => undo.mutate({ workspace, importId: view.id })}>
              {t("confirm")}
            </Button>
          </div>
        </Drawer>
      ) : null}
    </>
  );
}

function Loses({ loses }: { loses: NonNullable<ImportView["loses"]> }) {
  const t = useTranslations("imports.undo");
  const format = useFormatter();
  const lost = (["notes", "cancellations", "referrals"] as const).filter((what) => loses[what] > 0).map((what) => t(`lost.${what}`, { count: loses[what] }));
  return <Note className="mb-4">{t("loses", { what: format.list(lost) })}</Note>;
}

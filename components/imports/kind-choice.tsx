"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/trpc";
import { Card } from "@/components/ui/card";
import { SelectField } from "@/components/ui/select-field";
import type { ImportView } from "@/server/imports/views";
import { RefusalNote } from "./refusal-note";

/** What the file is taken for. Another choice begins the mapping anew: its fields are others. */
export function KindChoice({ workspace, view }: { workspace: string; view: ImportView }) {
  const t = useTranslations("imports.kind");
  const trpc = useTRPC();
  const queries = useQueryClient();
  const choose = useMutation(
    trpc.imports.chooseKind.mutationOptions({
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.imports.get.queryKey({ workspace, importId: view.id }) }),
    }),
  );
  const doubtful = view.likelyKind !== view.kind;

  return (
    <Card title={t("title")} subtitle={doubtful ? t("doubt", { kind: t(`names.${view.likelyKind}`) }) : t(`holds.${view.kind}`)} className="mb-4">
      <SelectField
        label={t("label")}
        labelHidden
        className="max-w-sm"
        value={view.kind}
        waiting={doubtful}
        disabled={choose.isPending}
        onChange={(event) => choose.mutate({ workspace, importId: view.id, kind: event.target.value as ImportView["kind"] })}
        options={view.kinds.map((kind) => ({ value: kind, label: t(`names.${kind}`) }))}
      />
      {choose.error ? <RefusalNote error={choose.error} className="mt-3" /> : null}
    </Card>
  );
}

"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Rule } from "@/common/segments/rule";
import { useScope } from "@/components/metrics/scope";
import { useTRPCClient } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Drawer } from "@/components/ui/drawer";
import { TextField } from "@/components/ui/text-field";
import { useErrorText, useFieldErrors } from "@/components/use-error-text";

type Props = {
  task: "create" | "rename" | "duplicate";
  saved: { id: string; name: string } | null;
  rule: Rule;
  onClose: () => void;
  /** With the segment that has the name now. */
  onNamed: (id: string) => void;
};

/** Asks what a segment is to be called, and does it. */
export function NameDialog({ task, saved, rule, onClose, onNamed }: Props) {
  const t = useTranslations("segments.save");
  const { slug: workspace } = useScope();
  const client = useTRPCClient();
  const [name, setName] = useState(task === "create" ? "" : task === "rename" ? (saved?.name ?? "") : t("copyOf", { name: saved?.name ?? "" }).slice(0, 100));
  const errorText = useErrorText();
  const { mutate, error, isPending } = useMutation({
    mutationFn: async () => {
      if (task === "create" || !saved) return (await client.segments.create.mutate({ workspace, name, rule })).id;
      if (task === "duplicate") return (await client.segments.duplicate.mutate({ workspace, segmentId: saved.id, name })).id;
      await client.segments.update.mutate({ workspace, segmentId: saved.id, name });
      return saved.id;
    },
    onSuccess: (id) => {
      onClose();
      onNamed(id);
    },
  });
  const fields = useFieldErrors(error);
  const wrong = error ? (Object.values(fields)[0] ?? errorText(error)) : undefined;
  const title = t(task === "create" ? "title" : `${task}Title`);
  return (
    <Drawer title={title} closeLabel={t("close")} placement="centre" onClose={onClose}>
      <form
        className="mt-3 flex flex-col gap-4 text-body font-normal"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isPending) mutate();
        }}
      >
        <TextField label={t("name")} value={name} maxLength={100} data-begins autoComplete="off" required onChange={({ target }) => setName(target.value)} error={wrong} />
        <div className="flex gap-2">
          <Button type="submit" variant="primary" pending={isPending}>
            {task === "create" ? t("save") : t(task)}
          </Button>
          <Button onClick={onClose}>{t("cancel")}</Button>
        </div>
      </form>
    </Drawer>
  );
}

"use client";

import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { formatMoment } from "@/components/imports/moment";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { useErrorText } from "@/components/use-error-text";
import type { ReasonsAnswer } from "@/server/churn/reasons/get-reasons";
import { useReasonName } from "./reason-words";

type Props = { slug: string; edits: ReasonsAnswer["edits"]; editable: boolean; timeZone: string };

/** What was changed, and the way back. */
export function ReasonEdits({ slug, edits, editable, timeZone }: Props) {
  const t = useTranslations("churn.editor");
  const locale = useLocale();
  const trpc = useTRPC();
  const router = useRouter();
  const errorText = useErrorText();
  const nameOf = useReasonName();
  const undo = useMutation(trpc.churn.undoReasons.mutationOptions({ onSuccess: () => router.refresh() }));
  const names = (words: ReasonsAnswer["edits"][number]["from"]) => words.map(({ category, reason }) => nameOf([category, reason])).join(", ");
  if (edits.length === 0) return null;
  return (
    <Card title={t("edits.title")} subtitle={t("edits.subtitle")}>
      {undo.error ? (
        <Note tone="loss" live className="mb-3">
          {errorText(undo.error)}
        </Note>
      ) : null}
      <ul className="divide-y divide-line2">
        {edits.map(({ id, action, by, at, undone, applied, from, to }) => (
          <li key={id} className="flex items-start justify-between gap-3 py-2 text-table">
            <span className="min-w-0 wrap-anywhere">
              {t(`edits.${action}`, { from: names(from), to: names(to) })}
              <span className="block text-label text-ink3">
                {[by, formatMoment(locale, at, timeZone), undone ? t("edits.undone") : null, applied ? null : t("edits.counting")].filter(Boolean).join(" · ")}
              </span>
            </span>
            {editable && !undone ? (
              <Button size="sm" pending={undo.isPending && undo.variables.editId === id} onClick={() => undo.mutate({ workspace: slug, editId: id })} aria-label={t("edits.undoOf", { what: t(`edits.${action}`, { from: names(from), to: names(to) }) })}>
                {t("edits.undo")}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}

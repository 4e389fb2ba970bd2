"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { formatNumber } from "@/components/format/numbers";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { Cell, RowHeader, TableRow } from "@/components/ui/table";
import { useErrorText } from "@/components/use-error-text";
import type { CountedReason } from "@/server/churn/reasons/get-reasons";
import { MergeReason, RenameReason } from "./edit-reason";
import { useReasonName } from "./reason-words";
import { useEditReasons } from "./use-edit-reasons";

type Props = { slug: string; reason: CountedReason; others: readonly CountedReason[]; editable: boolean };

/** A reason as the workspace calls it, with the answers that count as it. */
export function ReasonRow({ slug, reason, others, editable }: Props) {
  const t = useTranslations("churn.editor");
  const locale = useLocale();
  const name = useReasonName()([reason.category, reason.reason]);
  const [open, setOpen] = useState<"rename" | "merge" | "alike" | null>(null);
  const { alike } = reason;
  const close = () => setOpen(null);
  return (
    <TableRow>
      <RowHeader className="w-full wrap-anywhere">
        <span className="font-medium">{name}</span>
        {reason.category && reason.reason ? <span className="block text-label text-ink3">{reason.category}</span> : null}
        <Told slug={slug} reason={reason} editable={editable} />
        <span className="mt-1.5 flex flex-wrap items-end gap-2 tablet:hidden">
          <Kind slug={slug} reason={reason} editable={editable} />
        </span>
        {editable ? (
          <span className="mt-1.5 flex flex-wrap gap-2">
            <Button size="sm" onClick={() => setOpen("rename")} aria-label={t("rename.of", { reason: name })}>
              {t("rename.open")}
            </Button>
            <Button size="sm" onClick={() => setOpen("merge")} aria-label={t("merge.of", { reason: name })} disabled={others.length === 0}>
              {t("merge.open")}
            </Button>
          </span>
        ) : null}
        {alike && editable ? (
          <span className="mt-1 block text-label text-ink3">
            {t.rich("alike", {
              other: [alike.category, alike.reason].filter(Boolean).join(" · "),
              merge: (chunks) => (
                <button key="merge" type="button" className="min-h-6 rounded underline decoration-line underline-offset-[3px] hover:text-ink" onClick={() => setOpen("alike")}>
                  {chunks}
                </button>
              ),
            })}
          </span>
        ) : null}
        {open === "rename" ? <RenameReason slug={slug} reason={reason} onClose={close} /> : null}
        {open === "merge" || open === "alike" ? <MergeReason slug={slug} reason={reason} others={others} suggested={open === "alike" ? alike : null} onClose={close} /> : null}
      </RowHeader>
      <Cell align="left" className="min-w-40 max-tablet:hidden">
        <Kind slug={slug} reason={reason} editable={editable} />
      </Cell>
      <Cell className="whitespace-nowrap">{formatNumber(locale, reason.customers)}</Cell>
      <Cell className="whitespace-nowrap">{formatNumber(locale, reason.churns)}</Cell>
    </TableRow>
  );
}

/** Whether leaving for it is the customer's decision. */
function Kind({ slug, reason, editable }: Omit<Props, "others">) {
  const t = useTranslations("churn");
  const edit = useEditReasons();
  const errorText = useErrorText();
  const chosen = reason.kind === "voluntary" || reason.kind === "involuntary" ? reason.kind : "";
  if (!editable) return t(chosen === "" ? "editor.asTold" : `kind.${chosen}`);
  return (
    <SelectField
      label={t("editor.kindOf", { reason: reason.reason || reason.category })}
      labelHidden
      value={chosen}
      disabled={edit.isPending}
      error={edit.error ? errorText(edit.error) : undefined}
      onChange={({ target: { value } }) => {
        const kind = value === "voluntary" || value === "involuntary" ? value : null;
        edit.mutate({ workspace: slug, edit: { action: "kind", of: { category: reason.category, reason: reason.reason }, kind } });
      }}
      options={[
        { value: "", label: t("editor.asTold") },
        { value: "voluntary", label: t("kind.voluntary") },
        { value: "involuntary", label: t("kind.involuntary") },
      ]}
    />
  );
}

/** The words that customers and systems used, where they are not the workspace's own. */
function Told({ slug, reason, editable }: Omit<Props, "others">) {
  const t = useTranslations("churn.editor");
  const edit = useEditReasons();
  const errorText = useErrorText();
  const mapped = reason.told.filter(({ to, rawCategory, rawReason }) => to && (rawCategory !== reason.category || rawReason !== reason.reason));
  if (mapped.length === 0) return null;
  return (
    <span className="mt-1 block text-label text-ink3">
      {t("told")}{" "}
      {mapped.map(({ rawCategory, rawReason, customers }) => (
        <span key={`${rawCategory}/${rawReason}`} className="mr-2 inline-block">
          {[rawCategory, rawReason].filter(Boolean).join(" · ")} ({t("customers", { count: customers })}){" "}
          {editable ? (
            <button
              type="button"
              className="min-h-6 rounded underline decoration-line underline-offset-[3px] hover:text-ink"
              onClick={() => edit.mutate({ workspace: slug, edit: { action: "split", raw: { category: rawCategory, reason: rawReason } } })}
            >
              {t("split")}
            </button>
          ) : null}
        </span>
      ))}
      {edit.error ? (
        <span role="alert" className="block text-loss">
          {errorText(edit.error)}
        </span>
      ) : null}
    </span>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { Drawer } from "@/components/ui/drawer";
import { Note } from "@/components/ui/note";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { useErrorText, useFieldErrors } from "@/components/use-error-text";
import type { CountedReason } from "@/server/churn/reasons/get-reasons";
import { useReasonName } from "./reason-words";
import { useEditReasons } from "./use-edit-reasons";

type Props = { slug: string; reason: CountedReason; onClose: () => void };

const labelOf = ({ category, reason }: Pick<CountedReason, "category" | "reason">) => ({ category, reason });

/** Another name for the same answers: none of them moves. */
export function RenameReason({ slug, reason, onClose }: Props) {
  const t = useTranslations("churn.editor");
  const errorText = useErrorText();
  const edit = useEditReasons(onClose);
  const fields = useFieldErrors(edit.error);
  // A name with neither category nor reason is wrong as a whole, and told under the reason.
  const wrong = { category: fields["edit.to.category"], reason: fields["edit.to.reason"] ?? fields["edit.to"] };
  const ofNoField = edit.error && !wrong.category && !wrong.reason;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? "");
    edit.mutate({ workspace: slug, edit: { action: "rename", of: labelOf(reason), to: { category: text("category"), reason: text("reason") } } });
  }

  return (
    <Drawer title={t("rename.title")} closeLabel={t("close")} onClose={onClose} placement="centre">
      <form method="post" onSubmit={submit} className="flex flex-col gap-4">
        <p className="text-sub text-ink2">{t("rename.lead", { count: reason.customers })}</p>
        <TextField label={t("column.category")} name="category" defaultValue={reason.category} maxLength={200} error={wrong.category} />
        <TextField label={t("column.reason")} name="reason" defaultValue={reason.reason} maxLength={500} error={wrong.reason} />
        {ofNoField ? (
          <Note tone="loss" live>
            {errorText(edit.error)}
          </Note>
        ) : null}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t("keep")}</Button>
          <Button type="submit" variant="primary" pending={edit.isPending}>
            {t("rename.submit")}
          </Button>
        </div>
      </form>
    </Drawer>
  );
}

/** All answers of one count as the other: said with how many customers that moves. */
export function MergeReason({ slug, reason, others, suggested, onClose }: Props & { others: readonly CountedReason[]; suggested: CountedReason["alike"] }) {
  const t = useTranslations("churn.editor");
  const errorText = useErrorText();
  const nameOf = useReasonName();
  const edit = useEditReasons(onClose);
  const [chosen, choose] = useState(() => {
    const index = others.findIndex((other) => other.category === suggested?.category && other.reason === suggested.reason);
    return index < 0 ? "" : String(index);
  });
  const into = others[Number(chosen)];
  const ready = chosen !== "" && into !== undefined;
  const words = (one: CountedReason) => [one.category, one.reason].filter(Boolean).join(" · ");
  return (
    <Drawer title={t("merge.title", { reason: nameOf([reason.category, reason.reason]) })} closeLabel={t("close")} onClose={onClose} placement="centre">
      <form
        method="post"
        onSubmit={(event) => {
          event.preventDefault();
          if (into) edit.mutate({ workspace: slug, edit: { action: "merge", of: labelOf(reason), into: labelOf(into) } });
        }}
        className="flex flex-col gap-4"
      >
        <SelectField
          label={t("merge.into")}
          value={chosen}
          onChange={(event) => choose(event.target.value)}
          options={[{ value: "", label: t("merge.choose") }, ...others.map((one, index) => ({ value: String(index), label: words(one) }))]}
        />
        <p role="status" className="text-sub text-ink2">
          {ready ? t("merge.moves", { count: reason.customers, from: nameOf([reason.category, reason.reason]), into: nameOf([into.category, into.reason]) }) : t("merge.lead")}
        </p>
        {edit.error ? (
          <Note tone="loss" live>
            {errorText(edit.error)}
          </Note>
        ) : null}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t("keep")}</Button>
          <Button type="submit" variant="primary" pending={edit.isPending} disabled={!ready}>
            {t("merge.submit")}
          </Button>
        </div>
      </form>
    </Drawer>
  );
}

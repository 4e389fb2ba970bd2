"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { textOf } from "@/components/auth/form-text";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Drawer } from "@/components/ui/drawer";
import { Note as Message } from "@/components/ui/note";
import { TextArea } from "@/components/ui/text-area";
import { useErrorText, useFieldErrors } from "@/components/use-error-text";
import type { Note } from "@/server/customers/timeline/types";
import { useCustomerChange } from "./use-customer-change";

/** One's own note: written anew, or gone. */
export function NoteActions({ note }: { note: Note }) {
  const t = useTranslations("customer.note");
  const [open, setOpen] = useState<"edit" | "delete" | null>(null);
  const close = () => setOpen(null);
  return (
    <div className="flex gap-1">
      <Button size="sm" onClick={() => setOpen("edit")}>
        {t("edit")}
      </Button>
      <Button size="sm" onClick={() => setOpen("delete")}>
        {t("delete")}
      </Button>
      {open === "edit" ? <EditNote note={note} onClose={close} /> : null}
      {open === "delete" ? <DeleteNote note={note} onClose={close} /> : null}
    </div>
  );
}

type Props = { note: Note; onClose: () => void };

function EditNote({ note, onClose }: Props) {
  const t = useTranslations("customer.note");
  const trpc = useTRPC();
  const { workspace, onSuccess } = useCustomerChange(onClose);
  const edit = useMutation(trpc.customers.editNote.mutationOptions({ onSuccess }));
  const errorText = useErrorText();
  const { body } = useFieldErrors(edit.error);
  return (
    <Drawer placement="centre" title={t("editTitle")} closeLabel={t("close")} onClose={onClose}>
      <form
        method="post"
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          edit.mutate({ workspace, noteId: note.id, body: textOf(new FormData(event.currentTarget), "body") });
        }}
      >
        <TextArea label={t("label")} name="body" rows={5} defaultValue={note.body} maxLength={8000} error={body ?? (edit.error ? errorText(edit.error) : undefined)} required />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t("leave")}</Button>
          <Button type="submit" variant="primary" pending={edit.isPending}>
            {t("save")}
          </Button>
        </div>
      </form>
    </Drawer>
  );
}

function DeleteNote({ note, onClose }: Props) {
  const t = useTranslations("customer.note");
  const trpc = useTRPC();
  const { workspace, onSuccess } = useCustomerChange(onClose);
  const remove = useMutation(trpc.customers.deleteNote.mutationOptions({ onSuccess }));
  const errorText = useErrorText();
  return (
    <Drawer placement="centre" title={t("deleteTitle")} closeLabel={t("close")} onClose={onClose}>
      <p className="mb-4 line-clamp-6 border-l-2 border-line pl-2.5 text-head wrap-anywhere whitespace-pre-line text-ink2">{note.body}</p>
      {remove.error ? (
        <Message tone="loss" live className="mb-4">
          {errorText(remove.error)}
        </Message>
      ) : null}
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>{t("leave")}</Button>
        <Button variant="danger" pending={remove.isPending} onClick={() => remove.mutate({ workspace, noteId: note.id })}>
          {t("confirmDelete")}
        </Button>
      </div>
    </Drawer>
  );
}

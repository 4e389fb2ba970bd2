"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { textOf } from "@/components/auth/form-text";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { useErrorText, useFieldErrors } from "@/components/use-error-text";
import type { Note } from "@/server/customers/timeline/types";
import { DrawerForm } from "./drawer-form";
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
    <DrawerForm title={t("editTitle")} submit={t("save")} pending={edit.isPending} onSubmit={(typed) => edit.mutate({ workspace, noteId: note.id, body: textOf(typed, "body") })} onClose={onClose}>
      <TextArea label={t("label")} name="body" rows={5} defaultValue={note.body} maxLength={8000} error={body ?? (edit.error ? errorText(edit.error) : undefined)} required />
    </DrawerForm>
  );
}

function DeleteNote({ note, onClose }: Props) {
  const t = useTranslations("customer.note");
  const trpc = useTRPC();
  const { workspace, onSuccess } = useCustomerChange(onClose);
  const remove = useMutation(trpc.customers.deleteNote.mutationOptions({ onSuccess }));
  const errorText = useErrorText();
  return (
    <DrawerForm
      title={t("deleteTitle")}
      submit={t("confirmDelete")}
      danger
      pending={remove.isPending}
      error={remove.error ? errorText(remove.error) : undefined}
      onSubmit={() => remove.mutate({ workspace, noteId: note.id })}
      onClose={onClose}
    >
      <p className="line-clamp-6 border-l-2 border-line pl-2.5 text-head wrap-anywhere whitespace-pre-line text-ink2">{note.body}</p>
    </DrawerForm>
  );
}

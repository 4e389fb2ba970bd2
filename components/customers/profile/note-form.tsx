"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { textOf } from "@/components/auth/form-text";
import { SubmitButton } from "@/components/auth/submit-button";
import { useTRPC } from "@/components/trpc";
import { TextArea } from "@/components/ui/text-area";
import { useErrorText, useFieldErrors } from "@/components/use-error-text";
import { useCustomerChange } from "./use-customer-change";

/** For the others to read. */
export function NoteForm({ customerId }: { customerId: string }) {
  const t = useTranslations("customer.note");
  const trpc = useTRPC();
  const { workspace, onSuccess } = useCustomerChange();
  const add = useMutation(trpc.customers.addNote.mutationOptions({ onSuccess }));
  const errorText = useErrorText();
  const { body } = useFieldErrors(add.error);
  return (
    <form
      // Once kept the field begins anew.
      key={add.data?.id}
      method="post"
      noValidate
      className="mb-4 flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate({ workspace, customerId, body: textOf(new FormData(event.currentTarget), "body") });
      }}
    >
      <TextArea label={t("label")} name="body" rows={2} maxLength={8000} error={body ?? (add.error ? errorText(add.error) : undefined)} required />
      <SubmitButton variant="secondary" pending={add.isPending}>
        {t("add")}
      </SubmitButton>
    </form>
  );
}

"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import type { FormEvent } from "react";
import { textOf } from "@/components/auth/form-text";
import { SubmitButton } from "@/components/auth/submit-button";
import { useTRPC } from "@/components/trpc";
import { Note } from "@/components/ui/note";
import { TextField } from "@/components/ui/text-field";
import { useErrorText, useFieldErrors } from "@/components/use-error-text";
import { Section } from "./section";

export function NameSection({ name }: { name: string }) {
  const t = useTranslations("account");
  const trpc = useTRPC();
  const router = useRouter();
  const errorText = useErrorText();
  const rename = useMutation(trpc.account.rename.mutationOptions({ onSuccess: () => router.refresh() }));
  const fields = useFieldErrors(rename.error);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    rename.mutate({ name: textOf(new FormData(event.currentTarget), "name") });
  }

  return (
    <Section title={t("name.title")}>
      <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-3">
        <TextField label={t("name.label")} name="name" autoComplete="name" defaultValue={name} error={fields.name} />
        {rename.error && !fields.name ? (
          <Note tone="loss" live>
            {errorText(rename.error)}
          </Note>
        ) : null}
        {rename.isSuccess ? (
          <Note tone="good" live>
            {t("name.saved")}
          </Note>
        ) : null}
        <SubmitButton variant="secondary" pending={rename.isPending}>
          {t("name.submit")}
        </SubmitButton>
      </form>
    </Section>
  );
}

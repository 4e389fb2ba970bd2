"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { enter } from "@/components/auth/enter";
import { textOf } from "@/components/auth/form-text";
import { SubmitButton } from "@/components/auth/submit-button";
import { signOutHere } from "@/components/shell/sign-out";
import { useTRPC } from "@/components/trpc";
import { Note } from "@/components/ui/note";
import { TextField } from "@/components/ui/text-field";
import { useErrorText, useFieldErrors } from "@/components/use-error-text";
import { Section } from "./section";

export function PasswordSection({ email }: { email: string }) {
  const t = useTranslations("account");
  const trpc = useTRPC();
  const errorText = useErrorText();
  const [changed, setChanged] = useState(false);
  const change = useMutation(trpc.account.changePassword.mutationOptions());
  const fields = useFieldErrors(change.error);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const element = event.currentTarget;
    const form = new FormData(element);
    const newPassword = textOf(form, "newPassword");
    setChanged(false);
    change.mutate(
      { currentPassword: textOf(form, "currentPassword"), newPassword },
      {
        // The change ended every session, this one too; the new password opens one here.
        onSuccess: async () => {
          if (await enter(email, newPassword)) return signOutHere();
          element.reset();
          setChanged(true);
        },
      },
    );
  }

  return (
    <Section title={t("password.title")} lead={t("password.lead")}>
      <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-3">
        <input type="hidden" name="username" autoComplete="username" defaultValue={email} />
        <TextField label={t("password.current")} name="currentPassword" type="password" autoComplete="current-password" />
        <TextField
          label={t("password.new")}
          name="newPassword"
          type="password"
          autoComplete="new-password"
          hint={t("password.hint")}
          error={fields.newPassword}
        />
        {change.error && !fields.newPassword ? (
          <Note tone="loss" live>
            {errorText(change.error)}
          </Note>
        ) : null}
        {changed ? (
          <Note tone="good" live>
            {t("password.changed")}
          </Note>
        ) : null}
        <SubmitButton variant="secondary" pending={change.isPending}>
          {t("password.submit")}
        </SubmitButton>
      </form>
    </Section>
  );
}

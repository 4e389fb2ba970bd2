"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { useTRPC } from "@/components/trpc";
import { Note } from "@/components/ui/note";
import { TextField } from "@/components/ui/text-field";
import { useErrorText, useFieldErrors } from "@/components/use-error-text";
import { enter } from "./enter";
import { textOf } from "./form-text";
import { SubmitButton } from "./submit-button";

export function SignUpForm({ next }: { next: string }) {
  const t = useTranslations("auth");
  const trpc = useTRPC();
  const errorText = useErrorText();
  const signUp = useMutation(trpc.account.signUp.mutationOptions());
  const [entering, setEntering] = useState(false);
  const fields = useFieldErrors(signUp.error);
  const aboutFields = Object.keys(fields).length > 0;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [email, password] = [textOf(form, "email"), textOf(form, "password")];
    signUp.mutate(
      { name: textOf(form, "name"), email, password },
      {
        onSuccess: async () => {
          setEntering(true);
          const refused = await enter(email, password);
          window.location.assign(refused ? "/sign-in" : next);
        },
      },
    );
  }

  return (
    <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-4">
      {signUp.error && !aboutFields ? (
        <Note tone="loss" live>
          {errorText(signUp.error)}
        </Note>
      ) : null}
      <TextField label={t("name")} name="name" autoComplete="name" required autoFocus error={fields.name} />
      <TextField label={t("email")} name="email" type="email" autoComplete="username" required error={fields.email} />
      <TextField
        label={t("password")}
        name="password"
        type="password"
        autoComplete="new-password"
        required
        hint={t("passwordHint")}
        error={fields.password}
      />
      <SubmitButton pending={signUp.isPending || entering}>
        {t("signUp.submit")}
      </SubmitButton>
    </form>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { Note } from "@/components/ui/note";
import { TextField } from "@/components/ui/text-field";
import { enter, type SignInRefusal } from "./enter";
import { textOf } from "./form-text";
import { SubmitButton } from "./submit-button";

export function SignInForm({ next }: { next: string }) {
  const t = useTranslations("auth");
  const errors = useTranslations("errors");
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<SignInRefusal>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setPending(true);
    const refused = await enter(textOf(form, "email"), textOf(form, "password"));
    // A full load: nothing of what was shown to someone signed out stays in memory.
    if (!refused) return window.location.assign(next);
    setRefusal(refused);
    setPending(false);
  }

  return (
    <form method="post" onSubmit={submit} className="flex flex-col gap-4">
      {refusal ? (
        <Note tone="loss" live>
          {errors(errors.has(refusal.key) ? refusal.key : "unexpected", { minutes: refusal.minutes })}
        </Note>
      ) : null}
      <TextField label={t("email")} name="email" type="email" autoComplete="username" required autoFocus />
      <TextField label={t("password")} name="password" type="password" autoComplete="current-password" required />
      <SubmitButton pending={pending}>
        {t("signIn.submit")}
      </SubmitButton>
    </form>
  );
}

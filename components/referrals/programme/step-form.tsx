"use client";

import { useTranslations } from "next-intl";
import type { FormEvent, ReactNode } from "react";
import { SubmitButton } from "@/components/auth/submit-button";
import { Card } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { useErrorText, useFieldErrors } from "@/components/use-error-text";
import type { ProgrammeStep } from "./steps";
import { programmeSteps } from "./steps";

type Props = { step: ProgrammeStep; editable: boolean; saving: { isPending: boolean; error: unknown }; onSave: (form: FormData) => void; children: ReactNode };

/** The frame of each step: what it asks, its fields, and the button that keeps it. */
export function StepForm({ step, editable, saving, onSave, children }: Props) {
  const t = useTranslations("referrals.programme");
  const errorText = useErrorText();
  const fields = useFieldErrors(saving.error);
  const last = step === programmeSteps.at(-1);
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    onSave(new FormData(event.currentTarget));
  }
  return (
    <Card title={t(`step.${step}`)} subtitle={editable ? t(`lead.${step}`) : t("readOnly")}>
      <form method="post" onSubmit={submit} noValidate>
        <fieldset disabled={!editable} className="flex max-w-[640px] flex-col gap-5">
          <legend className="sr-only">{t(`step.${step}`)}</legend>
          {children}
          {editable ? <SubmitButton pending={saving.isPending}>{t(last ? "finish" : "keep")}</SubmitButton> : null}
        </fieldset>
        {saving.error && Object.keys(fields).length === 0 ? (
          <Note tone="loss" live className="mt-4">
            {errorText(saving.error)}
          </Note>
        ) : null}
      </form>
    </Card>
  );
}

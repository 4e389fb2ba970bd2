"use client";

import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useEffect, useRef, type FormEvent } from "react";
import { textOf } from "@/components/auth/form-text";
import { SubmitButton } from "@/components/auth/submit-button";
import { useTRPC } from "@/components/trpc";
import { Note } from "@/components/ui/note";
import { SelectField, type SelectOption } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { useErrorText, useFieldErrors } from "@/components/use-error-text";
import { percentFromPpm, ppmFromPercent } from "./percent";

type Options = { currencies: SelectOption[]; timeZones: string[]; grossMarginPpm: number; discountRatePpm: number };

export function NewWorkspaceForm({ options }: { options: Options }) {
  const t = useTranslations("workspace");
  const locale = useLocale();
  const trpc = useTRPC();
  const router = useRouter();
  const errorText = useErrorText();
  const create = useMutation(trpc.workspaces.create.mutationOptions({ onSuccess: ({ slug }) => router.push(`/${slug}/overview`) }));
  const fields = useFieldErrors(create.error);
  const zone = useRef<HTMLSelectElement>(null);

  // Only the browser knows where its reader is, and only after the page has arrived.
  useEffect(() => {
    const guess = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (zone.current && options.timeZones.includes(guess)) zone.current.value = guess;
  }, [options.timeZones]);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    create.mutate({
      name: textOf(form, "name"),
      currency: textOf(form, "currency"),
      timeZone: textOf(form, "timeZone"),
      grossMarginPpm: ppmFromPercent(textOf(form, "grossMargin")),
      discountRatePpm: ppmFromPercent(textOf(form, "discountRate")),
    });
  }

  return (
    <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-4">
      {create.error && Object.keys(fields).length === 0 ? (
        <Note tone="loss" live>
          {errorText(create.error)}
        </Note>
      ) : null}
      <TextField label={t("name")} name="name" required autoFocus autoComplete="organization" hint={t("nameHint")} error={fields.name} />
      <SelectField label={t("currency")} name="currency" defaultValue="EUR" hint={t("currencyHint")} options={options.currencies} />
      <SelectField
        ref={zone}
        label={t("timeZone")}
        name="timeZone"
        defaultValue="UTC"
        hint={t("timeZoneHint")}
        options={options.timeZones.map((value) => ({ value, label: value.replaceAll("_", " ") }))}
      />
      <TextField
        label={t("grossMargin")}
        name="grossMargin"
        inputMode="decimal"
        suffix="%"
        defaultValue={percentFromPpm(options.grossMarginPpm, locale)}
        hint={t("grossMarginHint")}
        error={fields.grossMarginPpm}
      />
      <TextField
        label={t("discountRate")}
        name="discountRate"
        inputMode="decimal"
        suffix="%"
        defaultValue={percentFromPpm(options.discountRatePpm, locale)}
        hint={t("discountRateHint")}
        error={fields.discountRatePpm}
      />
      <SubmitButton pending={create.isPending || create.isSuccess}>
        {t("createSubmit")}
      </SubmitButton>
    </form>
  );
}

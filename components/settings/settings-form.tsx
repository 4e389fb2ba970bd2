"use client";

import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { textOf } from "@/components/auth/form-text";
import { SubmitButton } from "@/components/auth/submit-button";
import { useTRPC } from "@/components/trpc";
import { Card } from "@/components/ui/card";
import { RadioField } from "@/components/ui/choice-fields";
import { Note } from "@/components/ui/note";
import { TextField } from "@/components/ui/text-field";
import { useErrorText, useFieldErrors } from "@/components/use-error-text";
import { ConventionFields, type Conventions } from "./convention-fields";
import { percentFromPpm, ppmFromPercent } from "./percent";
import type { SettingsVersion } from "./settings-version";

type Props = { slug: string; current: SettingsVersion; editable: boolean };

export function SettingsForm({ slug, current, editable }: Props) {
  const t = useTranslations("settings");
  const locale = useLocale();
  const trpc = useTRPC();
  const router = useRouter();
  const errorText = useErrorText();
  const [conventions, setConventions] = useState<Conventions>({
    churnDenominator: current.churnDenominator,
    churnRecognition: current.churnRecognition,
    discounts: current.discounts,
    pastDue: current.pastDue,
  });
  const [since, setSince] = useState<"beginning" | "date">("beginning");
  const save = useMutation(trpc.workspaces.changeSettings.mutationOptions({ onSuccess: () => router.refresh() }));
  const fields = useFieldErrors(save.error);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    save.mutate({
      workspace: slug,
      validFrom: since === "beginning" ? "1970-01-01" : textOf(form, "validFrom"),
      grossMarginPpm: ppmFromPercent(textOf(form, "grossMargin")),
      discountRatePpm: ppmFromPercent(textOf(form, "discountRate")),
      ltvCapMonths: Number(textOf(form, "cap") || "NaN"),
      ltvWindowMonths: Number(textOf(form, "window") || "NaN"),
      cacLagMonths: Number(textOf(form, "lag") || "NaN"),
      ...conventions,
    });
  }

  const percent = (ppm: number) => percentFromPpm(ppm, locale);
  return (
    <Card title={t("rates")} subtitle={editable ? t("ratesLead") : t("readOnly")}>
      <form method="post" onSubmit={submit} noValidate>
        <fieldset disabled={!editable} className="flex flex-col gap-5">
          <div className="grid gap-x-5 gap-y-4 tablet:grid-cols-2">
            <TextField label={t("grossMargin")} name="grossMargin" inputMode="decimal" suffix="%" defaultValue={percent(current.grossMarginPpm)} hint={t("grossMarginHint")} error={fields.grossMarginPpm} />
            <TextField label={t("discountRate")} name="discountRate" inputMode="decimal" suffix="%" defaultValue={percent(current.discountRatePpm)} hint={t("discountRateHint")} error={fields.discountRatePpm} />
            <TextField label={t("cap")} name="cap" inputMode="numeric" defaultValue={current.ltvCapMonths} hint={t("capHint")} error={fields.ltvCapMonths} />
            <TextField label={t("window")} name="window" inputMode="numeric" defaultValue={current.ltvWindowMonths} hint={t("windowHint")} error={fields.ltvWindowMonths} />
            <TextField label={t("lag")} name="lag" inputMode="numeric" defaultValue={current.cacLagMonths} hint={t("lagHint")} error={fields.cacLagMonths} />
          </div>
          <ConventionFields value={conventions} onChange={(change) => setConventions({ ...conventions, ...change })} />
          <div className="border-t border-line2 pt-4">
            <RadioField
              legend={t("since.title")}
              name="since"
              value={since}
              onChange={setSince}
              choices={(["beginning", "date"] as const).map((value) => ({ value, label: t(`since.${value}`), hint: t(`since.${value}_hint`) }))}
            />
            {since === "date" ? <TextField label={t("validFrom")} name="validFrom" type="date" required error={fields.validFrom} className="mt-3 max-w-48" /> : null}
          </div>
          {editable ? (
            <SubmitButton pending={save.isPending}>
              {t("submit")}
            </SubmitButton>
          ) : null}
        </fieldset>
        {save.error && Object.keys(fields).length === 0 ? (
          <Note tone="loss" live className="mt-4">
            {errorText(save.error)}
          </Note>
        ) : null}
        {save.data ? (
          <Note tone="good" live className="mt-4">
            {save.data.restated ? t("savedRestated") : t("saved")}
          </Note>
        ) : null}
      </form>
    </Card>
  );
}

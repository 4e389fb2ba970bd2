"use client";

import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { textOf } from "@/components/auth/form-text";
import { SubmitButton } from "@/components/auth/submit-button";
import { useMetricName } from "@/components/metrics/metric-name";
import { useTRPC } from "@/components/trpc";
import { Card } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { TextField } from "@/components/ui/text-field";
import { useErrorText } from "@/components/use-error-text";
import type { Unit } from "@/server/metrics/value";
import type { TargetRow } from "@/server/targets/get-targets";
import { readTarget, writeTarget } from "./target-text";

type Props = { slug: string; currency: string; rows: readonly TargetRow[]; editable: boolean };

/** What each key figure should be; the Overview says how far it is from it. */
export function TargetsCard({ slug, currency, rows, editable }: Props) {
  const t = useTranslations("settings.targets");
  const locale = useLocale();
  const trpc = useTRPC();
  const router = useRouter();
  const nameOf = useMetricName();
  const errorText = useErrorText();
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());
  const save = useMutation(trpc.targets.set.mutationOptions({ onSuccess: () => router.refresh() }));

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const targets = rows.map(({ metric, unit }) => ({ metric, value: readTarget(unit, currency, locale, textOf(form, metric)) }));
    const unreadable = new Set(targets.filter(({ value }) => Number.isNaN(value)).map(({ metric }) => metric));
    setWrong(unreadable);
    if (unreadable.size === 0) save.mutate({ workspace: slug, targets });
  }

  const suffixes: Record<Unit, string | undefined> = { money: currency, rate: "%", ratio: "×", months: t("months"), count: undefined };
  return (
    <Card title={t("title")} subtitle={editable ? t("lead") : t("readOnly")}>
      <form method="post" onSubmit={submit} noValidate>
        <fieldset disabled={!editable} className="flex flex-col gap-5">
          <div className="grid gap-x-5 gap-y-4 tablet:grid-cols-2">
            {rows.map(({ metric, unit, towards, value }) => (
              <TextField
                key={metric}
                label={nameOf(metric)}
                name={metric}
                inputMode="decimal"
                suffix={suffixes[unit]}
                defaultValue={value === null ? "" : writeTarget(unit, currency, locale, value)}
                hint={t(`towards.${towards}`)}
                error={wrong.has(metric) ? t("wrong") : undefined}
              />
            ))}
          </div>
          {editable ? <SubmitButton pending={save.isPending}>{t("submit")}</SubmitButton> : null}
        </fieldset>
        {save.error ? (
          <Note tone="loss" live className="mt-4">
            {errorText(save.error)}
          </Note>
        ) : null}
        {save.data ? (
          <Note tone="good" live className="mt-4">
            {t("saved")}
          </Note>
        ) : null}
      </form>
    </Card>
  );
}

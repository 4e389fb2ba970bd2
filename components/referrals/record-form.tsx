"use client";

import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import type { FormEvent } from "react";
import { textOf } from "@/components/auth/form-text";
import { SubmitButton } from "@/components/auth/submit-button";
import { useScope } from "@/components/metrics/scope";
import { useTRPC } from "@/components/trpc";
import { Card } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { TextField } from "@/components/ui/text-field";
import { useErrorText } from "@/components/use-error-text";

const days = ["invitedOn", "signedUpOn", "paidOn", "rewardedOn"] as const;

/** A referral that no file told of, typed in. */
export function RecordForm() {
  const t = useTranslations("referrals.record");
  const locale = useLocale() === "fr" ? "fr" : "en";
  const { slug, currency } = useScope();
  const trpc = useTRPC();
  const router = useRouter();
  const errorText = useErrorText();
  const record = useMutation(trpc.referrals.record.mutationOptions({ onSuccess: () => router.refresh() }));

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const given = Object.fromEntries([...days, "reward", "programme"].flatMap((name) => (textOf(typed, name) ? [[name, textOf(typed, name)]] : [])));
    record.mutate({ workspace: slug, locale, referrer: textOf(typed, "referrer"), referee: textOf(typed, "referee"), ...given });
  }
  return (
    <Card title={t("title")} subtitle={t("lead")} className="mt-4">
      {/* Once recorded the fields begin anew. */}
      <form key={record.data?.id} method="post" onSubmit={submit} noValidate className="flex flex-col gap-4">
        <div className="grid gap-x-5 gap-y-4 tablet:grid-cols-2">
          <TextField label={t("referrer")} hint={t("referrerHint")} name="referrer" maxLength={320} required />
          <TextField label={t("referee")} hint={t("refereeHint")} name="referee" maxLength={320} required />
          {days.map((day) => (
            <TextField key={day} label={t(day)} name={day} type="date" />
          ))}
          <TextField label={t("reward")} name="reward" inputMode="decimal" suffix={currency} maxLength={20} />
          <TextField label={t("programme")} name="programme" maxLength={200} />
        </div>
        <SubmitButton pending={record.isPending}>{t("submit")}</SubmitButton>
        {record.error ? (
          <Note tone="loss" live>
            {errorText(record.error)}
          </Note>
        ) : record.data ? (
          <Note tone="good" live>
            {t("recorded")}
          </Note>
        ) : null}
      </form>
    </Card>
  );
}

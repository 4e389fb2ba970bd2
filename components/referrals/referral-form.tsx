"use client";

import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { textOf } from "@/components/auth/form-text";
import { SubmitButton } from "@/components/auth/submit-button";
import { formatDate } from "@/components/format/dates";
import { useScope } from "@/components/metrics/scope";
import { useTRPC } from "@/components/trpc";
import { Note } from "@/components/ui/note";
import { TextField } from "@/components/ui/text-field";
import { useErrorText, useFieldErrors } from "@/components/use-error-text";

const people = ["referrer", "referee"] as const;
const days = ["invitedOn", "signedUpOn", "paidOn", "rewardedOn"] as const;

type Props = {
  /** One of the two whom the page is about: that one is not asked for. */
  known?: { role: (typeof people)[number]; person: string };
  onRecorded: () => void;
};

/** A referral that no file told of, typed in. */
export function ReferralForm({ known, onRecorded }: Props) {
  const t = useTranslations("referrals.record");
  const locale = useLocale() === "fr" ? "fr" : "en";
  const { slug, currency } = useScope();
  const trpc = useTRPC();
  const errorText = useErrorText();
  const record = useMutation(trpc.referrals.record.mutationOptions({ onSuccess: onRecorded }));
  const fields = useFieldErrors(record.error);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const person = (role: (typeof people)[number]) => (known?.role === role ? known.person : textOf(typed, role));
    const given = Object.fromEntries([...days, "reward", "programme"].flatMap((name) => (textOf(typed, name) ? [[name, textOf(typed, name)]] : [])));
    record.mutate({ workspace: slug, locale, referrer: person("referrer"), referee: person("referee"), ...given });
  }
  return (
    // Once recorded the fields begin anew.
    <form key={record.data?.id} method="post" onSubmit={submit} noValidate className="flex flex-col gap-4">
      <div className="grid gap-x-5 gap-y-4 tablet:grid-cols-2">
        {people.map((role) => (role === known?.role ? null : <TextField key={role} label={t(role)} hint={t(`${role}Hint`)} name={role} maxLength={320} error={fields[role]} required />))}
        {days.map((day) => (
          <TextField key={day} label={t(day)} name={day} type="date" error={fields[day]} />
        ))}
        <TextField label={t("reward")} name="reward" inputMode="decimal" suffix={currency} maxLength={20} />
        <TextField label={t("programme")} name="programme" maxLength={200} />
      </div>
      <SubmitButton pending={record.isPending}>{t("submit")}</SubmitButton>
      {record.error && Object.keys(fields).length === 0 ? (
        <Note tone="loss" live>
          {errorText(record.error)}
        </Note>
      ) : record.data ? (
        <Note tone="good" live>
          {record.data.dataDate === null ? t("recorded") : t("recordedAhead", { date: formatDate(locale, record.data.dataDate) })}
        </Note>
      ) : null}
    </form>
  );
}

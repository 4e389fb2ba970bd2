"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useFormats, usePeriod, useScope } from "@/components/metrics/scope";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { Popover } from "@/components/ui/popover";
import { SelectField } from "@/components/ui/select-field";
import { useErrorText } from "@/components/use-error-text";

const choices = Array.from({ length: 13 }, (_, months) => months);
const always = "1970-01";

/** How many months later spend counts: printed beside the numbers it changes, and changed here. */
export function LagControl({ months, editable }: { months: number; editable: boolean }) {
  const t = useTranslations("cac.lag");
  return (
    <Popover label={t("label", { months })} trigger={<span className="font-medium text-ink">{t("now", { months })}</span>}>
      <div className="max-w-80 px-2 py-1.5">
        <p className="mb-2.5 text-sub text-ink2">{t("lead")}</p>
        {editable ? <LagForm months={months} /> : <p className="text-sub text-ink3">{t("readOnly")}</p>}
      </div>
    </Popover>
  );
}

function LagForm({ months }: { months: number }) {
  const t = useTranslations("cac.lag");
  const { slug } = useScope();
  const period = usePeriod();
  const formats = useFormats();
  const router = useRouter();
  const trpc = useTRPC();
  const errorText = useErrorText();
  const [chosen, choose] = useState(String(months));
  const [since, setSince] = useState(always);
  const save = useMutation(trpc.cac.changeLag.mutationOptions({ onSuccess: () => router.refresh() }));
  return (
    <form
      className="flex flex-col gap-2.5"
      onSubmit={(event) => {
        event.preventDefault();
        // Open until it is done: a refusal has its place here.
        event.stopPropagation();
        save.mutate({ workspace: slug, months: Number(chosen), validFrom: `${since}-01` });
      }}
    >
      <SelectField label={t("field")} value={chosen} onChange={(event) => choose(event.target.value)} options={choices.map((value) => ({ value: String(value), label: t("now", { months: value }) }))} />
      <SelectField
        label={t("since")}
        value={since}
        onChange={(event) => setSince(event.target.value)}
        options={[{ value: always, label: t("always") }, ...period.months.toReversed().map((month) => ({ value: month, label: formats.month(month) }))]}
      />
      <Button type="submit" variant="primary" pending={save.isPending}>
        {t("submit")}
      </Button>
      {save.error ? (
        <Note tone="loss" live>
          {errorText(save.error)}
        </Note>
      ) : null}
      {save.isSuccess ? (
        <Note tone="good" live>
          {t("saved")}
        </Note>
      ) : null}
    </form>
  );
}

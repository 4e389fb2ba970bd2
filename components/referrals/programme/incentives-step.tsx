"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { useScope } from "@/components/metrics/scope";
import { typedAmount } from "@/components/spend/typed-amount";
import { useTRPC } from "@/components/trpc";
import { CheckboxField } from "@/components/ui/choice-fields";
import { Note } from "@/components/ui/note";
import { TextField } from "@/components/ui/text-field";
import { useErrorText, useFieldErrors } from "@/components/use-error-text";
import type { ProgrammeView } from "@/server/referrals/programme/get-programme";
import { CeilingCheck } from "./ceiling-check";
import { StepForm } from "./step-form";
import { useSaveStep } from "./use-save-step";

/** What both sides get and what it costs to run, held to the CAC ceiling while it is typed. */
export function IncentivesStep({ programme, editable }: { programme: ProgrammeView | null; editable: boolean }) {
  const t = useTranslations("referrals.programme.incentives");
  const locale = useLocale() === "fr" ? "fr" : "en";
  const { slug, currency } = useScope();
  const trpc = useTRPC();
  const errorText = useErrorText();
  const save = useSaveStep(slug, "incentives");
  const fields = useFieldErrors(save.error);
  const kept = programme?.incentives;
  const [typed, setTyped] = useState({
    referrerReward: typedAmount(kept?.referrerReward ?? null, currency, locale),
    refereeReward: typedAmount(kept?.refereeReward ?? null, currency, locale),
    monthlyCost: typedAmount(kept?.monthlyCost ?? null, currency, locale),
  });
  // Said yes to these very amounts: what is typed after is another object.
  const [agreedTo, agree] = useState<typeof typed | null>(null);
  const agreed = agreedTo === typed;
  const asked = useDeferredValue(typed);
  const filledIn = isFilledIn(typed) && isFilledIn(asked);
  const check = useQuery({ ...trpc.referrals.checkIncentives.queryOptions({ workspace: slug, locale, ...asked }), enabled: editable && filledIn, placeholderData: (before) => before });
  const above = filledIn && check.data?.verdict === "above";

  const field = (name: keyof typeof typed) => (
    <TextField
      label={t(name)}
      hint={t(`hint.${name}`)}
      name={name}
      inputMode="decimal"
      suffix={currency}
      maxLength={20}
      value={typed[name]}
      error={fields[`incentives.${name}`]}
      onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
    />
  );
  return (
    <StepForm step="incentives" editable={editable} saving={save} onSave={() => save.mutate({ workspace: slug, incentives: { ...typed, locale, aboveCeiling: agreed } })}>
      <div className="grid gap-x-5 gap-y-4 tablet:grid-cols-2">
        {field("referrerReward")}
        {field("refereeReward")}
      </div>
      {field("monthlyCost")}
      {!filledIn ? null : check.error ? (
        <Note tone="loss" live>
          {errorText(check.error)}
        </Note>
      ) : check.data ? (
        <CeilingCheck check={check.data} />
      ) : null}
      {above ? <CheckboxField label={t("agree")} name="aboveCeiling" checked={agreed} onChange={(event) => agree(event.target.checked ? typed : null)} /> : null}
    </StepForm>
  );
}

const isFilledIn = (typed: Record<string, string>) => Object.values(typed).some((text) => text.trim() !== "");

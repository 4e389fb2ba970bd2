"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { textOf } from "@/components/auth/form-text";
import { useFormats, useScope } from "@/components/metrics/scope";
import { RadioField } from "@/components/ui/choice-fields";
import { Pill } from "@/components/ui/pill";
import { TextField } from "@/components/ui/text-field";
import { useFieldErrors } from "@/components/use-error-text";
import type { ProgrammeView } from "@/server/referrals/programme/get-programme";
import type { Audience } from "@/server/referrals/programme/input";
import type { AudienceOption } from "@/server/referrals/programme/suggest-audience";
import { useTraitName } from "../use-trait-name";
import { StepForm } from "./step-form";
import { useSaveStep } from "./use-save-step";

type Props = { programme: ProgrammeView | null; options: readonly AudienceOption[]; editable: boolean };

const keyOf = (audience: Audience) => JSON.stringify(audience);

/** Whom the programme speaks to: audiences that the data gives a reason for, one of them suggested. */
export function AudienceStep({ programme, options, editable }: Props) {
  const t = useTranslations("referrals.programme");
  const { slug } = useScope();
  const save = useSaveStep(slug, "audience");
  const fields = useFieldErrors(save.error);
  const whyOf = useWhy();
  const nameOf = useAudienceName();
  const kept = programme?.audience ?? null;
  // What was kept stays a choice, also when the data would not propose it any more.
  const listed = kept && !options.some(({ audience }) => keyOf(audience) === keyOf(kept)) ? [...options, { audience: kept, customers: null, suggested: false }] : options;
  const [chosen, choose] = useState<string>(keyOf(kept ?? options.find(({ suggested }) => suggested)?.audience ?? { kind: "everyone" }));

  function onSave(form: FormData) {
    const option = listed.find(({ audience }) => keyOf(audience) === chosen);
    save.mutate({ workspace: slug, audience: { name: textOf(form, "name"), audience: option?.audience ?? { kind: "everyone" } } });
  }
  return (
    <StepForm step="audience" editable={editable} saving={save} onSave={onSave}>
      <TextField label={t("name")} name="name" defaultValue={programme?.name ?? t("defaultName")} maxLength={120} error={fields["audience.name"]} required />
      <RadioField
        legend={t("audience")}
        name="audience"
        value={chosen}
        onChange={choose}
        choices={listed.map((option) => ({
          value: keyOf(option.audience),
          label: (
            <>
              {nameOf(option.audience)} {option.suggested ? <Pill tone="good">{t("suggested")}</Pill> : null}
            </>
          ),
          hint: whyOf(option),
        }))}
      />
    </StepForm>
  );
}

export function useAudienceName(): (audience: Audience) => string {
  const t = useTranslations("referrals.programme.audiences");
  return (audience) => {
    if (audience.kind === "plan") return t("plan", { plan: audience.plan });
    if (audience.kind === "tenure") return t("tenure", { months: audience.months });
    return t(audience.kind);
  };
}

type Shown = Pick<AudienceOption, "audience" | "suggested"> & Partial<AudienceOption> & { customers: number | null };

function useWhy(): (option: Omit<Shown, "customers"> & { customers: number | null }) => string {
  const t = useTranslations("referrals.programme.why");
  const formats = useFormats();
  const traitOf = useTraitName();
  return ({ audience, customers, more, traits, churn }) => {
    const count = customers === null ? null : t("count", { count: `${formats.number(customers)}${more ? "+" : ""}` });
    const reason =
      audience.kind === "like_advocates"
        ? t("like_advocates", { traits: (traits ?? []).map(traitOf).join(", ") })
        : churn
          ? t("plan", { own: formats.percent(churn.own), all: formats.percent(churn.all) })
          : t(audience.kind === "plan" ? "chosenBefore" : audience.kind);
    return [count, reason].filter(Boolean).join(" ");
  };
}

"use client";

import { useTranslations } from "next-intl";
import { textOf } from "@/components/auth/form-text";
import { useScope } from "@/components/metrics/scope";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useFieldErrors } from "@/components/use-error-text";
import type { ProgrammeView } from "@/server/referrals/programme/get-programme";
import { StepForm } from "./step-form";
import { useSaveStep } from "./use-save-step";

/** What has to happen for a reward, and from when until when. */
export function RulesStep({ programme, today, editable }: { programme: ProgrammeView | null; /** The data date: a start to begin with. */ today: string; editable: boolean }) {
  const t = useTranslations("referrals.programme.rules");
  const { slug } = useScope();
  const save = useSaveStep(slug, "rules");
  const fields = useFieldErrors(save.error);
  const rules = programme?.rules;
  const onSave = (form: FormData) => save.mutate({ workspace: slug, rules: { terms: textOf(form, "terms"), startsOn: textOf(form, "startsOn"), endsOn: textOf(form, "endsOn") || null } });
  return (
    <StepForm step="rules" editable={editable} saving={save} onSave={onSave}>
      <TextArea label={t("terms")} hint={t("termsHint")} name="terms" rows={6} maxLength={4000} defaultValue={rules?.terms ?? ""} placeholder={t("termsExample")} error={fields["rules.terms"]} />
      <div className="grid gap-x-5 gap-y-4 tablet:grid-cols-2">
        <TextField label={t("startsOn")} name="startsOn" type="date" defaultValue={rules?.startsOn ?? today} error={fields["rules.startsOn"]} required />
        <TextField label={t("endsOn")} hint={t("endsHint")} name="endsOn" type="date" defaultValue={rules?.endsOn ?? ""} error={fields["rules.endsOn"]} />
      </div>
    </StepForm>
  );
}

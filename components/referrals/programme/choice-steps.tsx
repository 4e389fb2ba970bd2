"use client";

import { useTranslations } from "next-intl";
import { textOf } from "@/components/auth/form-text";
import { useMetricName } from "@/components/metrics/metric-name";
import { useScope } from "@/components/metrics/scope";
import { CheckboxField } from "@/components/ui/choice-fields";
import { Note } from "@/components/ui/note";
import { TextField } from "@/components/ui/text-field";
import { useFieldErrors } from "@/components/use-error-text";
import type { ProgrammeView } from "@/server/referrals/programme/get-programme";
import { StepForm } from "./step-form";
import { useSaveStep } from "./use-save-step";

type Props = { programme: ProgrammeView | null; editable: boolean };

const channels = ["email", "in_app", "account_page", "invoice", "support", "sales", "social"] as const satisfies NonNullable<ProgrammeView["channels"]>;
const kpis = ["referral.rate", "referral.k_factor", "referral.conversion", "referral.program_cac", "referral.program_roi"] as const satisfies NonNullable<ProgrammeView["measure"]>["kpis"];

/** Where customers hear of it. */
export function ChannelsStep({ programme, editable }: Props) {
  const t = useTranslations("referrals.programme.channels");
  const { slug } = useScope();
  const save = useSaveStep(slug, "channels");
  const fields = useFieldErrors(save.error);
  return (
    <StepForm step="channels" editable={editable} saving={save} onSave={(form) => save.mutate({ workspace: slug, channels: { channels: channels.filter((channel) => form.has(channel)) } })}>
      <div className="grid gap-3 tablet:grid-cols-2">
        {channels.map((channel) => (
          <CheckboxField key={channel} name={channel} label={t(channel)} defaultChecked={programme?.channels?.includes(channel) ?? false} />
        ))}
      </div>
      <NoneChosen error={fields["channels.channels"]} />
    </StepForm>
  );
}

/** By which numbers it is judged, and since when. */
export function MeasureStep({ programme, today, editable }: Props & { today: string }) {
  const t = useTranslations("referrals.programme.measure");
  const nameOf = useMetricName();
  const metrics = useTranslations("metrics");
  const { slug } = useScope();
  const save = useSaveStep(slug, "measure");
  const fields = useFieldErrors(save.error);
  const kept = programme?.measure;
  return (
    <StepForm step="measure" editable={editable} saving={save} onSave={(form) => save.mutate({ workspace: slug, measure: { kpis: kpis.filter((kpi) => form.has(kpi)), since: textOf(form, "since") } })}>
      <div className="flex flex-col gap-3">
        {kpis.map((kpi) => (
          <CheckboxField key={kpi} name={kpi} label={nameOf(kpi)} hint={metrics(`${kpi}.definition`)} defaultChecked={kept ? kept.kpis.includes(kpi) : true} />
        ))}
      </div>
      <NoneChosen error={fields["measure.kpis"]} />
      <TextField label={t("since")} hint={t("sinceHint")} name="since" type="date" defaultValue={kept?.since ?? programme?.rules?.startsOn ?? today} error={fields["measure.since"]} required className="tablet:w-1/2" />
    </StepForm>
  );
}

function NoneChosen({ error }: { error: string | undefined }) {
  return error ? (
    <Note tone="loss" live>
      {error}
    </Note>
  ) : null;
}

"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { ConstantField as Field } from "@/server/imports/fields/catalogue";
import type { ImportMapping } from "@/server/imports/mapping";
import type { ImportRefusal } from "@/server/imports/refusal";
import type { ImportView } from "@/server/imports/views";
import { columnOf, withConstant } from "./prepare-draft";

type Props = { field: Field; view: ImportView; missing: readonly ImportRefusal[]; draft: ImportMapping; currencies: readonly string[]; onChange: (draft: ImportMapping) => void };

const intervals = ["day", "week", "month", "quarter", "half_year", "year"] as const;

/** What a mapping without this constant is refused with. */
const lacking: Partial<Record<Field, ImportRefusal["code"]>> = {
  as_of: "map_as_of_missing",
  currency: "map_currency_missing",
  interval: "map_interval_missing",
  channel: "map_channel_missing",
  status: "map_payment_status_missing",
  category: "map_category_missing",
  survey: "map_survey_missing",
  discount_duration: "map_discount_duration_missing",
};

/** One constant: a date, a choice, or words. */
export function ConstantField({ field, view, missing, draft, currencies, onChange }: Props) {
  const t = useTranslations("imports.constants");
  const words = useTranslations("imports.words.of");
  const column = columnOf(draft, field);
  const waiting = missing.some(({ code }) => code === lacking[field]);
  const control = {
    label: t(`labels.${field}`, { kind: view.kind }),
    value: draft.constants[field] ?? "",
    hint: column ? t("fromColumn", { column }) : undefined,
    onChange: (event: { target: { value: string } }) => onChange(withConstant(draft, field, event.target.value)),
  };
  if (field === "as_of") {
    return <TextField {...control} type="date" hint={t("asOfHint", { kind: view.kind })} error={waiting ? t("asOfNeeded") : undefined} className="col-span-2" />;
  }
  if (field === "history_from") return <TextField {...control} type="date" hint={t("historyFromHint", { kind: view.kind })} className="col-span-2" />;
  const choices = choicesOf();
  if (!choices) return <TextField {...control} maxLength={200} error={waiting ? t("needed") : undefined} />;
  return <SelectField {...control} waiting={waiting} options={[{ value: "", label: t("none") }, ...choices]} />;

  function choicesOf(): { value: string; label: string }[] | null {
    if (field === "currency") return currencies.map((code) => ({ value: code, label: code }));
    if (field === "interval") return intervals.map((value) => ({ value, label: t(`intervals.${value}`) }));
    const meanings = view.form.words.find((each) => each.field === field)?.meanings;
    return meanings?.map((value) => ({ value, label: words(`${view.kind}.${field}.meanings.${value}`) })) ?? null;
  }
}

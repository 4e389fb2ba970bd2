"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { CheckboxField } from "@/components/ui/choice-fields";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { ImportMapping } from "@/server/imports/mapping";
import type { ImportRefusal } from "@/server/imports/refusal";
import { columnOf, withConstant } from "./prepare-draft";

type Props = { /** What the mapping lacks. */ missing: readonly ImportRefusal[]; draft: ImportMapping; currencies: readonly string[]; onChange: (draft: ImportMapping) => void };

const intervals = ["day", "week", "month", "quarter", "half_year", "year"] as const;

/** What holds for every row and stands in no column. A column of the same field wins where it is filled. */
export function ConstantsForm({ missing, draft, currencies, onChange }: Props) {
  const t = useTranslations("imports.constants");
  const { constants } = draft;
  const set = (field: keyof ImportMapping["constants"]) => (event: { target: { value: string } }) =>
    onChange(withConstant(draft, field, event.target.value));
  const lacks = (wanted: ImportRefusal["code"]) => missing.some(({ code }) => code === wanted);
  const fromColumn = (field: "currency" | "interval" | "plan" | "channel") => {
    const column = columnOf(draft, field);
    return column ? t("fromColumn", { column }) : undefined;
  };

  return (
    <Card title={t("title")} subtitle={t("subtitle")}>
      <div className="grid grid-cols-2 gap-3">
        <SelectField
          label={t("currency")}
          value={constants.currency ?? ""}
          onChange={set("currency")}
          hint={fromColumn("currency")}
          waiting={lacks("map_currency_missing")}
          options={[{ value: "", label: t("none") }, ...currencies.map((code) => ({ value: code, label: code }))]}
        />
        <SelectField
          label={t("interval")}
          value={constants.interval ?? ""}
          onChange={set("interval")}
          hint={fromColumn("interval")}
          waiting={lacks("map_interval_missing")}
          options={[{ value: "", label: t("none") }, ...intervals.map((value) => ({ value, label: t(`intervals.${value}`) }))]}
        />
        <TextField
          label={t("asOf")}
          type="date"
          value={constants.as_of ?? ""}
          onChange={set("as_of")}
          hint={t("asOfHint")}
          error={lacks("map_as_of_missing") ? t("asOfNeeded") : undefined}
          className="col-span-2"
        />
        <TextField label={t("plan")} value={constants.plan ?? ""} onChange={set("plan")} hint={fromColumn("plan")} maxLength={200} />
        <TextField label={t("channel")} value={constants.channel ?? ""} onChange={set("channel")} hint={fromColumn("channel")} maxLength={200} />
      </div>
      <div className="mt-3.5 border-t border-line2 pt-3.5">
        <CheckboxField
          label={t("complete")}
          hint={t("completeHint")}
          checked={draft.complete ?? false}
          onChange={(event) => onChange({ ...draft, complete: event.target.checked })}
        />
      </div>
    </Card>
  );
}

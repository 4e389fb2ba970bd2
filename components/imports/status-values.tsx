"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { SelectField } from "@/components/ui/select-field";
import type { ImportMapping } from "@/server/imports/mapping";

const meanings = ["active", "ended", "none"] as const;

type Props = { column: string; values: readonly string[]; draft: ImportMapping; onChange: (draft: ImportMapping) => void };

/** Each word of the status column with what it means for a subscription. */
export function StatusValues({ column, values, draft, onChange }: Props) {
  const t = useTranslations("imports.status");
  return (
    <Card title={t("title", { column })} subtitle={t("subtitle")} className="mt-4">
      <ul className="grid gap-x-5 tablet:grid-cols-2">
        {values.map((value) => {
          const chosen = draft.statusValues ?? {};
          const meaning = Object.hasOwn(chosen, value) ? chosen[value] : undefined;
          return (
            <li key={value} className="flex items-center justify-between gap-3 border-b border-line2 py-[7px]">
              <span className="min-w-0 truncate font-mono text-sub text-ink2">{value}</span>
              <SelectField
                label={t("meaningOf", { value })}
                labelHidden
                className="w-40 shrink-0"
                value={meaning ?? ""}
                waiting={meaning === undefined}
                onChange={(event) => onChange({ ...draft, statusValues: { ...chosen, [value]: event.target.value } })}
                options={[{ value: "", label: t("ask"), disabled: true }, ...meanings.map((each) => ({ value: each, label: t(`meanings.${each}`) }))]}
              />
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { SelectField } from "@/components/ui/select-field";
import type { ImportMapping } from "@/server/imports/mapping";
import type { ImportView } from "@/server/imports/views";
import { columnOf, withWord, wordsOf } from "./prepare-draft";
import { prepareWords } from "./prepare-words";

type Props = { words: ImportView["form"]["words"][number]; view: ImportView; draft: ImportMapping; onChange: (draft: ImportMapping) => void };

/** Each word of a column with what it means. Nothing while no column feeds the field. */
export function WordValues({ words: { field, meanings }, view, draft, onChange }: Props) {
  const t = useTranslations("imports.words");
  const column = columnOf(draft, field);
  if (column === undefined) return null;
  const chosen = wordsOf(draft, field);
  return (
    <Card title={t("title", { column })} subtitle={t(`of.${view.kind}.${field}.subtitle`)} className="mt-4">
      <ul className="grid gap-x-5 tablet:grid-cols-2">
        {prepareWords(field, column, draft, view).map((value) => {
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
                onChange={(event) => onChange(withWord(draft, field, value, event.target.value))}
                options={[{ value: "", label: t("ask"), disabled: true }, ...meanings.map((each) => ({ value: each, label: t(`of.${view.kind}.${field}.meanings.${each}`) }))]}
              />
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

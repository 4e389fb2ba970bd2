"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { RadioField } from "@/components/ui/choice-fields";
import type { ImportView, UpdateMode } from "@/server/imports/views";

type Props = { view: ImportView; differing: number; chosen: UpdateMode | null; onChoose: (mode: UpdateMode) => void };

/** Known customers come with other values: only a person knows whether the past was wrong or the present has moved. */
export function UpdateQuestion({ view: { kind, form, source, updateMode }, differing, chosen, onChoose }: Props) {
  const t = useTranslations("imports.update");
  return (
    <Card title={t("title", { differing, kind })} subtitle={t("subtitle", { source: source.name })}>
      <RadioField
        legend={t("legend")}
        name="update-mode"
        value={chosen}
        onChange={onChoose}
        error={chosen === null ? t("required") : undefined}
        choices={form.updates.map((mode) => ({
          value: mode,
          label: mode === updateMode.suggested && form.updates.length > 1 ? t("suggested", { choice: t(`choices.${mode}`) }) : t(`choices.${mode}`),
          hint: t(`hints.${mode}`, { kind }),
        }))}
      />
    </Card>
  );
}

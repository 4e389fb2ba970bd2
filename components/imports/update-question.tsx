"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { RadioField } from "@/components/ui/choice-fields";
import type { UpdateMode } from "@/server/imports/views";

const modes: readonly UpdateMode[] = ["state", "correction"];

type Props = { differing: number; chosen: UpdateMode | null; suggested: UpdateMode; source: string; onChoose: (mode: UpdateMode) => void };

/** Known customers come with other values: only a person knows whether the past was wrong or the present has moved. */
export function UpdateQuestion({ differing, chosen, suggested, source, onChoose }: Props) {
  const t = useTranslations("imports.update");
  return (
    <Card title={t("title", { differing })} subtitle={t("subtitle", { source })}>
      <RadioField
        legend={t("legend")}
        name="update-mode"
        value={chosen}
        onChange={onChoose}
        error={chosen === null ? t("required") : undefined}
        choices={modes.map((mode) => ({
          value: mode,
          label: mode === suggested ? t("suggested", { choice: t(`choices.${mode}`) }) : t(`choices.${mode}`),
          hint: t(`hints.${mode}`),
        }))}
      />
    </Card>
  );
}

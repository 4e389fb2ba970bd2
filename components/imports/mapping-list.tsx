"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import type { ImportMapping } from "@/server/imports/mapping";
import type { ImportView } from "@/server/imports/views";
import { MappingRow } from "./mapping-row";
import { columnOf, sortColumns, targetOf, withColumn } from "./prepare-draft";

type Props = { view: ImportView; draft: ImportMapping; onChange: (draft: ImportMapping) => void; actions?: ReactNode };

/** Every column of the file with the field it feeds. */
export function MappingList({ view, draft, onChange, actions }: Props) {
  const t = useTranslations("imports.mapping");
  const { mapped, left, waiting } = sortColumns(draft, view.columns.map(({ header }) => header));

  return (
    <Card title={t("title", { mapped: mapped.length, waiting: waiting.length })} subtitle={t("subtitle", { left: left.length })} actions={actions}>
      <div
        aria-hidden
        className="hidden gap-x-3.5 border-b border-line pb-[7px] text-label font-medium text-ink3 tablet:grid tablet:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)_172px_minmax(0,1.1fr)]"
      >
        <span>{t("column")}</span>
        <span>{t("firstValues")}</span>
        <span>{t("field")}</span>
        <span>{t("readAsTitle")}</span>
      </div>
      <ul>
        {view.columns.map(({ header, profile }) => (
          <MappingRow
            key={header}
            header={header}
            profile={profile}
            view={view}
            target={targetOf(draft, header)}
            takenBy={(field) => columnOf(draft, field)}
            onChoose={(target) => onChange(withColumn(draft, header, target))}
          />
        ))}
      </ul>
    </Card>
  );
}

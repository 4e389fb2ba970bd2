"use client";

import { useTranslations } from "next-intl";
import { useMemo, type ReactNode } from "react";
import { Card } from "@/components/ui/card";
import type { ImportMapping } from "@/server/imports/mapping";
import type { DetectedFile } from "@/server/imports/file/detected";
import { MappingRow } from "./mapping-row";
import { columnOf, sortColumns, targetOf, withColumn } from "./prepare-draft";
import { prepareSamples } from "./prepare-samples";

type Props = { file: DetectedFile; draft: ImportMapping; onChange: (draft: ImportMapping) => void; actions?: ReactNode };

/** Every column of the file with the field it feeds. */
export function MappingList({ file, draft, onChange, actions }: Props) {
  const t = useTranslations("imports.mapping");
  const samples = useMemo(() => prepareSamples(file.headers, file.sample), [file]);
  const { mapped, left, waiting } = sortColumns(draft, file.headers);
  const takenBy = (field: string) => columnOf(draft, field as Parameters<typeof columnOf>[1]);

  return (
    <Card
      title={t("title", { mapped: mapped.length, waiting: waiting.length })}
      subtitle={t("subtitle", { left: left.length, rows: file.sample.length })}
      actions={actions}
    >
      <div aria-hidden className="hidden gap-x-3.5 border-b border-line pb-[7px] text-label font-medium text-ink3 tablet:grid tablet:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)_172px_minmax(0,1.1fr)]">
        <span>{t("column")}</span>
        <span>{t("firstValues")}</span>
        <span>{t("field")}</span>
        <span>{t("readAsTitle")}</span>
      </div>
      <ul>
        {file.headers.map((header, index) => (
          <MappingRow
            key={header}
            header={header}
            sample={samples[index] ?? { values: [], empty: 0, distinct: 0, rows: 0 }}
            target={targetOf(draft, header)}
            takenBy={takenBy}
            onChoose={(target) => onChange(withColumn(draft, header, target))}
          />
        ))}
      </ul>
    </Card>
  );
}

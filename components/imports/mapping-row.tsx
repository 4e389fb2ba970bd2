"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatPercent } from "@/components/format/numbers";
import type { ColumnTarget } from "@/server/imports/mapping";
import { FieldPicker } from "./field-picker";
import { prepareReadAs } from "./prepare-read-as";
import type { ColumnSample } from "./prepare-samples";

type Props = {
  header: string;
  sample: ColumnSample;
  target: ColumnTarget | undefined;
  takenBy: (field: string) => string | undefined;
  onChoose: (target: ColumnTarget) => void;
};

/** One column of the file: a row on a wide page, a card on a phone. */
export function MappingRow({ header, sample, target, takenBy, onChoose }: Props) {
  const t = useTranslations("imports.mapping");
  const locale = useLocale();
  const readAs = prepareReadAs(target, sample);
  return (
    <li className="grid grid-cols-1 items-center gap-x-3.5 gap-y-1.5 border-b border-line2 py-2.5 last:border-b-0 tablet:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)_172px_minmax(0,1.1fr)] tablet:py-[7px]">
      <p className="text-table font-medium break-words">{header}</p>
      <p className="truncate font-mono text-sub text-ink2">
        <span className="sr-only">{t("firstValues")} </span>
        {sample.values.length > 0 ? sample.values.join(", ") : t("empty")}
      </p>
      <FieldPicker column={header} target={target} takenBy={takenBy} onChoose={(chosen) => onChoose(keepKey(target, chosen))} />
      <p className="text-sub text-ink3">
        {target?.field === "ignore" ? t("leftOut") : t(`readAs.${readAs.kind}`, { distinct: readAs.distinct })}
        {readAs.emptyShare > 0 ? t("emptyShare", { share: formatPercent(locale, readAs.emptyShare, 0) }) : null}
      </p>
    </li>
  );
}

/** Another type for an attribute is still the same attribute: segments know it by its key. */
function keepKey(before: ColumnTarget | undefined, chosen: ColumnTarget): ColumnTarget {
  return before?.field === "attribute" && chosen.field === "attribute" ? { ...before, type: chosen.type } : chosen;
}

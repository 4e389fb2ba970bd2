"use client";

import { useTranslations } from "next-intl";
import type { ColumnSuggestion } from "@/server/imports/fields/suggest";
import type { ColumnTarget } from "@/server/imports/mapping";
import type { ImportView } from "@/server/imports/views";
import { FieldPicker } from "./field-picker";
import { ReadAsText } from "./read-as";

type Props = {
  header: string;
  profile: ColumnSuggestion["profile"];
  target: ColumnTarget | undefined;
  view: Pick<ImportView, "kind" | "form">;
  takenBy: (field: string) => string | undefined;
  onChoose: (target: ColumnTarget) => void;
};

/** Enough to recognise a column by. */
const SHOWN_VALUES = 2;

/** One column of the file: a row on a wide page, a card on a phone. */
export function MappingRow({ header, profile, target, view, takenBy, onChoose }: Props) {
  const t = useTranslations("imports.mapping");
  return (
    <li className="grid grid-cols-1 items-center gap-x-3.5 gap-y-1.5 border-b border-line2 py-2.5 last:border-b-0 tablet:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)_172px_minmax(0,1.1fr)] tablet:py-[7px]">
      <p className="text-table font-medium break-words">{header}</p>
      <p className="truncate font-mono text-sub text-ink2">
        <span className="sr-only">{t("firstValues")} </span>
        {profile.values.length > 0 ? profile.values.slice(0, SHOWN_VALUES).join(", ") : t("empty")}
      </p>
      <FieldPicker column={header} target={target} view={view} takenBy={takenBy} onChoose={(chosen) => onChoose(keepKey(target, chosen))} />
      <p className="text-sub text-ink3">
        <ReadAsText target={target} profile={profile} fields={view.form.fields} />
      </p>
    </li>
  );
}

/** Another type for an attribute is still the same attribute: segments know it by its key. */
function keepKey(before: ColumnTarget | undefined, chosen: ColumnTarget): ColumnTarget {
  return before?.field === "attribute" && chosen.field === "attribute" ? { ...before, type: chosen.type } : chosen;
}

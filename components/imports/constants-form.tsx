"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { CheckboxField } from "@/components/ui/choice-fields";
import type { ImportMapping } from "@/server/imports/mapping";
import type { ImportRefusal } from "@/server/imports/refusal";
import type { ImportView } from "@/server/imports/views";
import { ConstantField } from "./constant-field";

type Props = { view: ImportView; /** What the mapping lacks. */ missing: readonly ImportRefusal[]; draft: ImportMapping; currencies: readonly string[]; onChange: (draft: ImportMapping) => void };

/** What holds for every row and stands in no column. A column of the same field wins where it is filled. */
export function ConstantsForm({ view, missing, draft, currencies, onChange }: Props) {
  const t = useTranslations("imports.constants");
  return (
    <Card title={t("title")} subtitle={t("subtitle")}>
      <div className="grid grid-cols-2 gap-3">
        {view.form.constants.map((field) => (
          <ConstantField key={field} field={field} view={view} missing={missing} draft={draft} currencies={currencies} onChange={onChange} />
        ))}
      </div>
      {view.form.complete ? (
        <div className="mt-3.5 border-t border-line2 pt-3.5">
          <CheckboxField
            label={t("complete", { kind: view.kind })}
            hint={t("completeHint", { kind: view.kind })}
            checked={draft.complete ?? false}
            onChange={(event) => onChange({ ...draft, complete: event.target.checked })}
          />
        </div>
      ) : null}
    </Card>
  );
}

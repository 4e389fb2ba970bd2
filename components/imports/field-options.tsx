"use client";

import { Command } from "cmdk";
import { useTranslations } from "next-intl";
import { prepareMatch } from "@/components/ui/prepare-match";
import type { AttributeType } from "@/server/imports/fields/catalogue";
import type { ColumnTarget } from "@/server/imports/mapping";
import type { ImportView } from "@/server/imports/views";
import { useFieldName } from "./use-field-name";

type Props = { column: string; view: Pick<ImportView, "kind" | "form">; takenBy: (field: string) => string | undefined; onChoose: (target: ColumnTarget) => void };

const attributeTypes: readonly AttributeType[] = ["text", "number", "date", "boolean"];

const groupLook =
  "[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-0.5 [&_[cmdk-group-heading]]:text-label [&_[cmdk-group-heading]]:text-ink3";
const itemLook = "flex cursor-pointer items-baseline justify-between gap-3 rounded-md px-2 py-1 text-table text-ink data-[selected=true]:bg-line2";

/** Type to search, arrows to move, Enter to choose. */
export function FieldOptions({ column, view, takenBy, onChoose }: Props) {
  const t = useTranslations("imports.mapping");
  const nameOf = useFieldName(view.kind);
  const { fields, attributes } = view.form;
  const groups = [...new Set(fields.map(({ group }) => group))];
  const others: ColumnTarget[] = [...(attributes ? attributeTypes.map((type) => ({ field: "attribute" as const, type })) : []), { field: "ignore" }];

  return (
    // The list keeps the focus in its search field: a press on an option must not take it away.
    <Command label={t("fieldsFor", { column })} filter={prepareMatch} onMouseDown={(event) => event.target instanceof HTMLInputElement || event.preventDefault()}>
      <Command.Input autoFocus placeholder={t("search")} className="mb-1 h-8 w-full rounded-lg border border-field bg-card px-2.5 text-table" />
      <Command.List label={t("fieldsFor", { column })} className="max-h-72 overflow-y-auto overscroll-contain">
        <Command.Empty className="px-2 py-3 text-sub text-ink3">{attributes ? t("noField") : t("noFieldAtAll")}</Command.Empty>
        {groups.map((group) => (
          <Command.Group key={group} heading={t(`groups.${group}`)} className={groupLook}>
            {fields.filter((each) => each.group === group).map(({ field }) => {
              const taken = takenBy(field);
              return (
                <Command.Item key={field} value={nameOf({ field })} keywords={[field]} onSelect={() => onChoose({ field })} className={itemLook}>
                  {nameOf({ field })}
                  {taken ? <span className="truncate text-label text-ink3">{taken}</span> : null}
                </Command.Item>
              );
            })}
          </Command.Group>
        ))}
        <Command.Group heading={t("groups.attribute")} className={groupLook}>
          {others.map((target) => (
            <Command.Item key={nameOf(target)} value={nameOf(target)} onSelect={() => onChoose(target)} className={itemLook}>
              {nameOf(target)}
            </Command.Item>
          ))}
        </Command.Group>
      </Command.List>
    </Command>
  );
}

"use client";

import { Command } from "cmdk";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { prepareMatch } from "@/components/ui/prepare-match";
import { groupFields } from "./field-groups";
import { listLook, Option, OptionGroup, searchLook } from "./options";
import { Picker, usePickerClose } from "./picker";
import { useRuleScope, useRuleWords } from "./scope";
import { useFocusTurn } from "./use-edits";

type Props = { nodeKey: string; field: string | null; onChoose: (field: string) => void };

/** Which field a condition asks for. A new condition begins with the list open; what was chosen moves the focus on to the value. */
export function FieldPicker({ nodeKey, field, onChoose }: Props) {
  const t = useTranslations("segments.builder");
  const { labelOf } = useRuleWords();
  const turn = useFocusTurn(nodeKey);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A list that is open has taken it already.
    if (turn !== null && !root.current?.contains(document.activeElement)) root.current?.querySelector<HTMLElement>("[data-picker]")?.focus();
  }, [turn]);
  const name = field === null ? t("chooseField") : labelOf(field);
  return (
    <div ref={root} className="max-w-full">
      <Picker label={field === null ? name : t("field", { field: name })} trigger={<span className="truncate">{name}</span>} waiting={field === null} startsOpen={field === null && turn !== null}>
        <FieldOptions onChoose={onChoose} />
      </Picker>
    </div>
  );
}

function FieldOptions({ onChoose }: { onChoose: (field: string) => void }) {
  const t = useTranslations("segments");
  const { fields } = useRuleScope();
  const { labelOf } = useRuleWords();
  const close = usePickerClose();
  return (
    <Command label={t("builder.chooseField")} filter={prepareMatch} loop>
      <Command.Input autoFocus placeholder={t("builder.searchField")} className={searchLook} />
      <Command.List className={listLook} label={t("builder.chooseField")}>
        <Command.Empty className="px-2 py-2 text-sub text-ink2">{t("builder.noField")}</Command.Empty>
        {groupFields(fields).map(({ group, fields: inside }) => (
          <OptionGroup key={group} heading={t(`fieldGroup.${group}`)}>
            {inside.map(({ id }) => (
              <Option
                key={id}
                value={id}
                keywords={[labelOf(id), t(`fieldGroup.${group}`)]}
                onSelect={() => {
                  close();
                  onChoose(id);
                }}
              >
                <span className="wrap-anywhere">{labelOf(id)}</span>
              </Option>
            ))}
          </OptionGroup>
        ))}
      </Command.List>
    </Command>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/choice-fields";
import type { ChoosableAttribute } from "./prepare-attributes";
import { useAttributeWords } from "./use-attribute-words";

type Props = { attribute: ChoosableAttribute; all: number; kept: number; checked: boolean; disabled: boolean; onToggle: () => void };

/** One attribute with what it holds, and what speaks against it. */
export function AttributeChoice({ attribute, all, kept, checked, disabled, onToggle }: Props) {
  const t = useTranslations("settings.breakdowns");
  const wordsOf = useAttributeWords(all);
  const { caveat } = attribute;
  return (
    <CheckboxField
      name="breakdown"
      value={attribute.key}
      checked={checked}
      disabled={disabled}
      onChange={onToggle}
      label={attribute.label}
      hint={
        <>
          {wordsOf(attribute)}
          {caveat ? <span className="block text-warn">{t(`caveat.${caveat}`, { kept })}</span> : null}
        </>
      }
    />
  );
}

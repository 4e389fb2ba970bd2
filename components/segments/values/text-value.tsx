"use client";

import { useTranslations } from "next-intl";
import { useRuleScope } from "../scope";
import { inputLook } from "./look";
import type { ValueProps } from "./value-editor";
import { ValuesPicker } from "./values-picker";

type Props = ValueProps<string> & { /** One of the values there are, rather than a part of one. */ chosen: boolean };

export function TextValue({ field, chosen, value, onChange }: Props) {
  const t = useTranslations("segments.builder");
  const { fields } = useRuleScope();
  if (chosen && fields.some(({ id, suggested }) => id === field && suggested)) {
    return <ValuesPicker field={field} several={false} values={value === undefined ? [] : [value]} onChange={([first]) => onChange(first)} />;
  }
  return <input aria-label={t("value")} value={value ?? ""} maxLength={2000} onChange={({ target }) => onChange(target.value || undefined, true)} className={`${inputLook} w-48 max-w-full`} />;
}

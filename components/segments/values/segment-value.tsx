"use client";

import { useTranslations } from "next-intl";
import { useRuleScope } from "../scope";
import { inputLook } from "./look";

type Props = { value: string | undefined; onChange: (value: string | undefined) => void };

/** Another saved segment; an archived one where the rule names it already. */
export function SegmentValue({ value, onChange }: Props) {
  const t = useTranslations("segments.builder");
  const { segments } = useRuleScope();
  const offered = segments.filter(({ id, archived }) => !archived || id === value);
  return (
    <select aria-label={t("segment")} value={value ?? ""} onChange={({ target }) => onChange(target.value || undefined)} className={`${inputLook} max-w-64 pr-1`}>
      <option value="">{offered.length > 0 ? t("chooseSegment") : t("noSegments")}</option>
      {offered.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { spanUnits, type Span } from "@/common/segments/rule";
import { inputLook } from "./look";

type Props = { value: Span | undefined; onChange: (value: Span | undefined, typing?: boolean) => void };

/** So many days, weeks or months from today. */
export function SpanValue({ value, onChange }: Props) {
  const t = useTranslations("segments.builder");
  const [unit, setUnit] = useState(value?.unit ?? "days");
  const [text, setText] = useState(value ? String(value.count) : "");
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    if (value) {
      setUnit(value.unit);
      setText(String(value.count));
    }
  }
  const read = (count: string, of: Span["unit"]): Span | undefined => (/^\d{1,5}$/.test(count) && Number(count) >= 1 ? { count: Number(count), unit: of } : undefined);
  return (
    <span className="inline-flex items-center gap-1.5">
      <input
        aria-label={t("count")}
        inputMode="numeric"
        autoComplete="off"
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          onChange(read(target.value.trim(), unit), true);
        }}
        className={`${inputLook} w-16 text-right tabular-nums`}
      />
      <select
        aria-label={t("unit")}
        value={unit}
        onChange={({ target }) => {
          const chosen = target.value as Span["unit"];
          setUnit(chosen);
          onChange(read(text, chosen));
        }}
        className={`${inputLook} pr-1`}
      >
        {spanUnits.map((each) => (
          <option key={each} value={each}>
            {t(`units.${each}`)}
          </option>
        ))}
      </select>
    </span>
  );
}

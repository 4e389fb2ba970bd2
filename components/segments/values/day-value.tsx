"use client";

import { useTranslations } from "next-intl";
import { inputLook } from "./look";
import type { ValueProps } from "./value-editor";

/** The browser's own calendar; of a month, its own list of months. */
export function DayValue({ type, value, onChange, label }: ValueProps<string> & { label?: string }) {
  const t = useTranslations("segments.builder");
  const isMonth = type === "month";
  return (
    <input
      type={isMonth ? "month" : "date"}
      aria-label={label ?? t("value")}
      min={isMonth ? "1970-01" : "1970-01-01"}
      max={isMonth ? "2199-12" : "2199-12-31"}
      placeholder={isMonth ? "2026-01" : undefined}
      value={value ?? ""}
      onChange={({ target }) => onChange(target.value || undefined, true)}
      className={inputLook}
    />
  );
}

export function DaysValue({ value, onChange, ...of }: ValueProps<[string, string]>) {
  const t = useTranslations("segments.builder");
  const [from = "", to = ""] = value ?? [];
  return (
    <>
      <DayValue {...of} label={t("from")} value={from} onChange={(next = "", typing) => onChange([next, to], typing)} />
      <span className="text-table text-ink2">{t("and")}</span>
      <DayValue {...of} label={t("to")} value={to} onChange={(next = "", typing) => onChange([from, next], typing)} />
    </>
  );
}

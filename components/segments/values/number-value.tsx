"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useScope } from "@/components/metrics/scope";
import { readMinor, readNumber, typedMinor, typedNumber } from "../typed-number";
import { inputLook } from "./look";
import type { ValueProps } from "./value-editor";

/** As the reader's language types it; money in the units of the workspace's currency. */
export function NumberValue({ field, type, value, onChange, label }: ValueProps<number> & { label?: string }) {
  const t = useTranslations("segments.builder");
  const locale = useLocale();
  const { currency } = useScope();
  const isMoney = type === "money";
  const written = (number: number | undefined) => (number === undefined ? "" : isMoney ? typedMinor(locale, currency, number) : typedNumber(locale, number));
  const [text, setText] = useState(() => written(value));
  const [seen, setSeen] = useState(value);
  const read = (typed: string) => (isMoney ? readMinor(locale, currency, typed) : readNumber(locale, typed));
  // Changed from elsewhere: a step back. Not what is being typed, which may say the same otherwise.
  if (value !== seen) {
    setSeen(value);
    if (read(text) !== value) setText(written(value));
  }
  return (
    <span className="inline-flex items-center gap-1.5">
      <input
        aria-label={label ?? t("value")}
        aria-invalid={text.trim() !== "" && read(text) === undefined}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          onChange(read(target.value), true);
        }}
        className={`${inputLook} w-24 text-right tabular-nums`}
      />
      {isMoney ? <span className="text-table text-ink2">{currency}</span> : field === "tenure" ? <span className="text-table text-ink2">{t("months")}</span> : null}
    </span>
  );
}

/** Both ends are included. */
export function NumbersValue({ value, onChange, ...of }: ValueProps<[number, number]>) {
  const t = useTranslations("segments.builder");
  // An end that is missing is kept as what is no number, so that the other one stays.
  const [from = NaN, to = NaN] = value ?? [];
  const known = (end: number) => (Number.isNaN(end) ? undefined : end);
  return (
    <>
      <NumberValue {...of} label={t("from")} value={known(from)} onChange={(next, typing) => onChange([next ?? NaN, to], typing)} />
      <span className="text-table text-ink2">{t("and")}</span>
      <NumberValue {...of} label={t("to")} value={known(to)} onChange={(next, typing) => onChange([from, next ?? NaN], typing)} />
    </>
  );
}

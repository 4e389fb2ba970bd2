"use client";

import { Command } from "cmdk";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { MOST_VALUES } from "@/common/segments/rule";
import { useFormats } from "@/components/metrics/scope";
import { listLook, Option, searchLook } from "../options";
import { Picker, usePickerClose } from "../picker";
import { useRuleScope, useRuleWords } from "../scope";
import { useFieldValues } from "./use-field-values";

type Props = { field: string; several: boolean; values: readonly string[]; onChange: (values: string[]) => void };

const SHOWN = 3;

/** One or several of the values that customers have, searched over all of them, or typed. */
export function ValuesPicker({ field, several, values, onChange }: Props) {
  const t = useTranslations("segments.builder");
  const { valueOf } = useRuleWords();
  const named = values.map((value) => valueOf(field, value));
  const empty = t(several ? "chooseValues" : "chooseValue");
  return (
    <Picker
      label={values.length === 0 ? empty : t("values", { values: named.slice(0, SHOWN).join(", ") + (named.length > SHOWN ? ` + ${named.length - SHOWN}` : "") })}
      waiting={values.length === 0}
      trigger={values.length === 0 ? undefined : <Chips names={named} />}
    >
      <ValueOptions field={field} several={several} values={values} onChange={(next) => onChange(next.slice(0, MOST_VALUES))} />
    </Picker>
  );
}

function Chips({ names }: { names: readonly string[] }) {
  return (
    <span className="flex min-w-0 flex-wrap gap-1">
      {names.slice(0, SHOWN).map((name) => (
        <bdi key={name} className="max-w-52 truncate rounded-md bg-line2 px-1.5">
          {name}
        </bdi>
      ))}
      {names.length > SHOWN ? <span className="text-ink3">+ {names.length - SHOWN}</span> : null}
    </span>
  );
}

/** Chosen ones first, then what the data has, most frequent first. Enter takes or leaves a value, Backspace in the empty search leaves the last one. */
function ValueOptions({ field, several, values, onChange }: Props) {
  const t = useTranslations("segments.builder");
  const formats = useFormats();
  const { fields } = useRuleScope();
  const { valueOf } = useRuleWords();
  const close = usePickerClose();
  const [text, setText] = useState("");
  // What was chosen when the list was opened, or since: it does not jump to the top under the reader's hand.
  const [first] = useState(values);
  const suggested = fields.some(({ id, suggested: known }) => id === field && known);
  const { found, state } = useFieldValues(field, text, suggested);
  const typed = text.trim();
  const chosen = new Set(values);
  const given = new Map(found.values.map(({ value, customers }) => [value, customers]));
  const listed = [...new Set([...(typed === "" ? [...first, ...values.filter((value) => !given.has(value))] : []), ...given.keys()])];
  const toggle = (value: string) => {
    if (several) return onChange(chosen.has(value) ? values.filter((other) => other !== value) : [...values, value]);
    onChange([value]);
    close();
  };
  const take = (value: string) => {
    setText("");
    if (!several || !chosen.has(value)) toggle(value);
  };
  return (
    <Command
      label={t("searchValues")}
      shouldFilter={false}
      loop
      onKeyDown={(event) => {
        if (event.key === "Backspace" && text === "" && several && values.length > 0) onChange(values.slice(0, -1));
      }}
    >
      <Command.Input
        autoFocus
        value={text}
        onValueChange={setText}
        placeholder={t("searchValues")}
        maxLength={2000}
        className={searchLook}
        onPaste={(event) => {
          const lines = event.clipboardData.getData("text").split(/\r?\n/).map((line) => line.trim()).filter(Boolean);
          if (!several || lines.length < 2) return;
          event.preventDefault();
          onChange([...new Set([...values, ...lines])]);
        }}
      />
      <Command.List className={listLook} label={t("searchValues")} aria-multiselectable={several}>
        {listed.map((value, index) => (
          <Option key={value} value={`value-${index}`} onSelect={() => toggle(value)}>
            <span aria-hidden className="w-3 shrink-0 text-accent">
              {chosen.has(value) ? "✓" : ""}
            </span>
            <bdi className="min-w-0 grow wrap-anywhere">{valueOf(field, value)}</bdi>
            {chosen.has(value) ? <span className="sr-only">{t("chosen")}</span> : null}
            {given.has(value) ? <span className="text-ink3 tabular-nums">{formats.number(given.get(value) ?? 0)}</span> : null}
          </Option>
        ))}
        {typed !== "" && !given.has(typed) ? (
          <Option value="typed" onSelect={() => take(typed)}>
            <span aria-hidden className="w-3 shrink-0" />
            <span className="wrap-anywhere">{t("useTyped", { value: typed })}</span>
          </Option>
        ) : null}
      </Command.List>
      <p role="status" className="px-2 pt-1.5 text-label text-ink3">
        {state === "failed" ? t("valuesFailed") : state === "searching" ? t("searching") : !suggested ? null : found.inAll === 0 ? t("noValues") : t("shownOf", { shown: found.values.length, count: found.inAll })}
      </p>
    </Command>
  );
}

"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { FieldType } from "@/common/segments/operators";
import { useNavigation } from "@/components/metrics/navigation";
import { useScope } from "@/components/metrics/scope";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { groupFields } from "../field-groups";
import { useRuleScope, useRuleWords } from "../scope";
import { readMinor, readNumber, typedMinor, typedNumber } from "../typed-number";
import { isPartable, splitParams, type SplitView } from "./split-address";

const isAmount = (type: FieldType | undefined) => type === "number" || type === "money";

/** By which field customers are split, and where the bands of an amount begin. */
export function SplitControl({ view }: { view: SplitView }) {
  const t = useTranslations("segments");
  const { fields } = useRuleScope();
  const { labelOf } = useRuleWords();
  const { go } = useNavigation();
  const offered = fields.filter(({ type }) => isPartable(type));
  const type = offered.find(({ id }) => id === view.field)?.type;
  return (
    <Card className="mb-4">
      <div className="flex flex-wrap items-end gap-4">
        <SelectField label={t("split.by")} value={view.field} onChange={(event) => go(splitParams({ field: event.target.value, cuts: [] }))} className="min-w-56">
          {groupFields(offered).map(({ group, fields: inside }) => (
            <optgroup key={group} label={t(`fieldGroup.${group}`)}>
              {inside.map(({ id }) => (
                <option key={id} value={id}>
                  {labelOf(id)}
                </option>
              ))}
            </optgroup>
          ))}
        </SelectField>
        {isAmount(type) ? <Cuts key={view.field} view={view} isMoney={type === "money"} /> : null}
      </div>
    </Card>
  );
}

/** Several amounts, with semicolons or spaces between them: a comma is a decimal one in French. */
function Cuts({ view, isMoney }: { view: SplitView; isMoney: boolean }) {
  const t = useTranslations("segments.split");
  const locale = useLocale();
  const { currency } = useScope();
  const { go } = useNavigation();
  const typed = (cut: number) => (isMoney ? typedMinor(locale, currency, cut) : typedNumber(locale, cut));
  const [text, setText] = useState(view.cuts.map(typed).join("; "));
  const read = text.split(/[;\s]+/).filter((part) => part !== "").map((part) => (isMoney ? readMinor(locale, currency, part) : readNumber(locale, part)));
  const cuts = read.filter((cut) => cut !== undefined);
  const wrong = cuts.length !== read.length;
  return (
    <form
      className="flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        go(splitParams({ field: view.field, cuts }));
      }}
    >
      <TextField label={t(isMoney ? "cutsMoney" : "cuts", { currency })} hint={t("cutsHint")} value={text} onChange={(event) => setText(event.target.value)} error={wrong ? t("cutsWrong") : undefined} />
      <Button type="submit" variant="primary" disabled={wrong || cuts.length === 0}>
        {t("apply")}
      </Button>
    </form>
  );
}

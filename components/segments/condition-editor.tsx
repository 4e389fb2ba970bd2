"use client";

import { useTranslations } from "next-intl";
import { carriedValue, firstOperator, flawOf, type DraftCondition, type DraftNode } from "@/common/segments/draft";
import { operatorsOf, type Operator } from "@/common/segments/operators";
import type { Match } from "@/common/segments/rule";
import { FieldPicker } from "./field-picker";
import { NodeEffect } from "./node-effect";
import { RemoveButton } from "./remove-button";
import { useRuleWords } from "./scope";
import { useEdits } from "./use-edits";
import { ValueEditor } from "./values/value-editor";

/** A field, a comparison and a value; what is wrong with it stands under it. */
export function ConditionEditor({ condition, within }: { condition: DraftCondition; within: Match }) {
  const t = useTranslations("segments.builder");
  const { change, remove, refusals } = useEdits();
  const { labelOf, typeOf } = useRuleWords();
  const { key, field, op } = condition;
  const type = field === null ? null : typeOf(field);
  const flaw = flawOf(condition, typeOf);
  const refusal = refusals.get(key);
  const set = (next: Partial<DraftCondition>, typing = false) => change(key, (node) => ({ ...node, ...next }) as DraftNode, typing);
  const label = field === null ? t("chooseField") : labelOf(field);
  return (
    <div role="group" aria-label={label}>
      <div className="flex items-start gap-2">
        <div className="flex min-w-0 grow flex-wrap items-center gap-1.5">
          <FieldPicker
            nodeKey={key}
            field={field}
            onChoose={(chosen) => {
              const chosenType = typeOf(chosen);
              const first = chosenType && firstOperator(chosenType);
              if (chosen !== field) set({ field: chosen, op: first, value: first ? carriedValue(undefined, null, first) : undefined });
            }}
          />
          {type && op ? (
            <>
              <OperatorChoice label={t("comparison")} type={type} op={op} onChoose={(chosen) => set({ op: chosen, value: carriedValue(condition.value, op, chosen) })} />
              {field === null ? null : <ValueEditor key={`${field} ${op}`} field={field} type={type} op={op} value={condition.value} onChange={(value, typing) => set({ value }, typing)} />}
            </>
          ) : null}
        </div>
        <span className="flex min-h-[30px] shrink-0 items-center gap-1.5">
          {flaw === null && !refusal ? <NodeEffect nodeKey={key} within={within} /> : null}
          <RemoveButton label={t("removeRule", { field: label })} onRemove={() => remove(key)} />
        </span>
      </div>
      {refusal ? (
        <p role="alert" className="mt-1 text-label text-loss">
          {refusal}
        </p>
      ) : flaw ? (
        <p className="mt-1 text-label text-warn">{t(flaw)}</p>
      ) : null}
    </div>
  );
}

type OperatorProps = { label: string; type: keyof typeof operatorsOf; op: Operator; onChoose: (op: Operator) => void };

function OperatorChoice({ label, type, op, onChoose }: OperatorProps) {
  const t = useTranslations(`segments.op.${type}`);
  return (
    <select aria-label={label} value={op} onChange={({ target }) => onChoose(target.value as Operator)} className="h-[30px] max-w-full rounded-[7px] border border-transparent bg-transparent px-1 text-table text-ink2 hover:border-field">
      {operatorsOf[type].map((each) => (
        <option key={each} value={each}>
          {t(each)}
        </option>
      ))}
    </select>
  );
}

"use client";

import { useLocale, useTranslations } from "next-intl";
import { createContext, useContext, useMemo, type ReactNode } from "react";
import type { RuleWords } from "@/common/segments/describe";
import type { TypeOf } from "@/common/segments/draft";
import { useScope } from "@/components/metrics/scope";
import type { RuleField } from "@/server/segments/list-fields";
import { fieldLabel, ruleWords, valueLabel } from "./rule-words";

export type NamedSegment = { id: string; name: string; archived: boolean };

type Given = { fields: readonly RuleField[]; segments: readonly NamedSegment[] };

const RuleContext = createContext<Given | null>(null);

/** Around whatever shows rules: which fields and saved segments the workspace has. */
export function RuleScope({ fields, segments, children }: Given & { children: ReactNode }) {
  const given = useMemo(() => ({ fields, segments }), [fields, segments]);
  return <RuleContext value={given}>{children}</RuleContext>;
}

export function useRuleScope(): Given {
  const given = useContext(RuleContext);
  if (!given) throw new Error("Rules are shown in a RuleScope.");
  return given;
}

/** How rules, fields and values are called in the reader's language. */
export function useRuleWords(): { words: RuleWords; labelOf: (field: string) => string; valueOf: (field: string, value: string) => string; typeOf: TypeOf } {
  const given = useRuleScope();
  const t = useTranslations();
  const locale = useLocale();
  const { currency } = useScope();
  return useMemo(() => {
    const words = ruleWords({ ...given, locale, currency, t });
    return { words, labelOf: (field) => fieldLabel({ t, fields: given.fields }, field), valueOf: (field, value) => valueLabel(t, field, value), typeOf: words.typeOf };
  }, [given, t, locale, currency]);
}

"use client";

import { describeInParts } from "@/common/segments/describe";
import type { Rule } from "@/common/segments/rule";
import { useRuleWords } from "./scope";

/** A rule as a sentence, its values set apart. */
export function PlainWords({ rule }: { rule: Rule }) {
  const { words } = useRuleWords();
  return describeInParts(words, rule).map(({ text, value }, index) =>
    value ? (
      <bdi key={index} className="font-medium text-ink wrap-anywhere">
        {text}
      </bdi>
    ) : (
      <span key={index}>{text}</span>
    ),
  );
}

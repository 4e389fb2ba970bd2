"use client";

import { useMemo, useRef, useState } from "react";
import { readRuleAddress, ruleAddress, ruleText } from "@/common/segments/address";
import { finishedRule, toDraft, type DraftGroup } from "@/common/segments/draft";
import type { Rule } from "@/common/segments/rule";
import { useSearch } from "@/components/metrics/use-search";
import { useRuleWords } from "./scope";

/**
 * The rule that is being written. What is finished of it stands in the address, unless it is the saved one: a link shows it to a
 * colleague, and a step back takes the last change back.
 */
export function useDraft(saved: Rule) {
  const { typeOf } = useRuleWords();
  const search = useSearch();
  const address = search.get("rule");
  const fromAddress = (text: string | null) => toDraft(((text === null ? null : readRuleAddress(text)) ?? saved).root);
  const [draft, setDraft] = useState<DraftGroup>(() => fromAddress(address));
  const [seen, setSeen] = useState(address);
  const [written, setWritten] = useState(address);
  // Typed into since the last step: the next letter is no step of its own.
  const typedIn = useRef<string | null>(null);
  // Another address than the one that was written: a step back, or a link.
  if (address !== seen) {
    setSeen(address);
    if (address !== written) {
      setWritten(address);
      setDraft(fromAddress(address));
    }
  }
  const finished = useMemo(() => finishedRule(draft, typeOf), [draft, typeOf]);
  const savedText = useMemo(() => ruleText(saved), [saved]);
  const changed = ruleText(finished.rule) !== savedText;

  /** @param typing the node whose value is being typed */
  function change(next: DraftGroup, typing: string | null = null) {
    setDraft(next);
    const { rule } = finishedRule(next, typeOf);
    const text = ruleText(rule) === savedText ? null : ruleAddress(rule);
    if (text !== written) {
      setWritten(text);
      const goesOn = typing !== null && typing === typedIn.current;
      search.set({ rule: text }, { replacing: goesOn });
    }
    typedIn.current = typing;
  }

  /** Back to what is saved. */
  function discard() {
    typedIn.current = null;
    setDraft(toDraft(saved.root));
    setWritten(null);
    search.set({ rule: null });
  }

  /** What is on the page is saved now: the address needs not say it. */
  function settle() {
    typedIn.current = null;
    setWritten(null);
    search.set({ rule: null }, { replacing: true });
  }

  const unreadable = address !== null && readRuleAddress(address) === null;
  return { draft, finished, changed, unreadable, tooLong: changed && ruleAddress(finished.rule) === null, change, discard, settle };
}

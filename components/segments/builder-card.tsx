"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { isDraftGroup, neighbourOf, withChange, type DraftGroup, type DraftNode, type Finished } from "@/common/segments/draft";
import { Card } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import type { NodeCount } from "@/server/segments/count-nodes";
import { GroupEditor } from "./group-editor";
import { EditScope, type Edits, type Focus } from "./use-edits";

type Props = {
  draft: DraftGroup;
  finished: Finished;
  onChange: (draft: DraftGroup, typing?: string | null) => void;
  nodes: ReadonlyMap<string, NodeCount>;
  refusals: ReadonlyMap<string, string>;
  /** Everybody the rule starts with; null before it is counted. */
  whole: number | null;
  stale: boolean;
  tooLong: boolean;
};

/** The rule as groups of conditions, each with what it does to the count. */
export function BuilderCard({ draft, finished, onChange, nodes, refusals, whole, stale, tooLong }: Props) {
  const t = useTranslations("segments.builder");
  const [focused, setFocused] = useState<Focus | null>(null);
  const focus = (key: string | null) => setFocused((before) => (key === null ? null : { key, turn: (before?.turn ?? 0) + 1 }));
  const made = useRef(0);
  const newKey = () => `n${(made.current += 1)}`;
  const add = (group: string, node: DraftNode, focusOn: string) => {
    focus(focusOn);
    onChange(withChange(draft, group, (found) => (isDraftGroup(found) ? { ...found, of: [...found.of, node] } : found)));
  };
  const edits: Edits = {
    nodes,
    refusals,
    stale,
    focused,
    change: (key, change, typing = false) => onChange(withChange(draft, key, change), typing ? key : null),
    addCondition: (group) => {
      const key = newKey();
      add(group, { key, field: null, op: null }, key);
    },
    // With one condition in it: an empty group asks for nothing.
    addGroup: (group) => {
      const first = newKey();
      add(group, { key: newKey(), match: "any", of: [{ key: first, field: null, op: null }] }, first);
    },
    remove: (key) => {
      focus(neighbourOf(draft, key));
      onChange(withChange(draft, key, () => null));
    },
  };
  return (
    <Card title={t("title")} subtitle={t("subtitle")}>
      <EditScope edits={edits}>
        <GroupEditor group={draft} level={1} starts={whole} />
      </EditScope>
      {draft.of.length === 0 ? <p className="mt-3 text-sub text-ink2">{t("everybody")}</p> : null}
      {finished.unfinished > 0 ? <p className="mt-3 text-sub text-warn">{t("unfinishedInAll", { count: finished.unfinished })}</p> : null}
      {tooLong ? (
        <Note className="mt-3" live>
          {t("tooLong")}
        </Note>
      ) : null}
    </Card>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { isDraftGroup, type DraftGroup } from "@/common/segments/draft";
import { matches, MOST_LEVELS, type Match } from "@/common/segments/rule";
import { classes } from "@/components/ui/classes";
import { ConditionEditor } from "./condition-editor";
import { CountedOnce } from "./counted-once";
import { NodeEffect } from "./node-effect";
import { RemoveButton } from "./remove-button";
import { useEdits } from "./use-edits";
import { useTakesFocus } from "./use-takes-focus";

type Props = {
  group: DraftGroup;
  level: number;
  /** Of the outermost: how many there are before any condition. */
  starts?: number | null;
  /** How the group around it matches. */
  within?: Match;
};

/** All, any or none of what stands in it: conditions and groups. */
export function GroupEditor({ group, level, starts, within }: Props) {
  const t = useTranslations("segments.builder");
  const edits = useEdits();
  const ref = useTakesFocus<HTMLDivElement>(group.key);
  return (
    <div
      ref={ref}
      role="group"
      tabIndex={-1}
      aria-label={t(`group.${group.match}`)}
      className={classes("rounded-[9px] border border-line px-2.5 pt-2 pb-2.5 tablet:px-3", level % 2 === 0 ? "bg-line2/50" : "bg-card")}
    >
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 pb-2">
        <MatchChoice group={group} />
        <span className="text-sub text-ink2">{t(`groupOf.${group.match}`)}</span>
        <span className="ml-auto flex items-center gap-1.5">
          {starts === undefined || starts === null ? null : <span className="text-sub text-ink3">{t("startsWith", { count: starts })}</span>}
          {within ? <NodeEffect nodeKey={group.key} within={within} /> : null}
          {within ? <RemoveButton label={t("removeGroup")} onRemove={() => edits.remove(group.key)} /> : null}
        </span>
      </div>
      {group.of.length > 0 ? (
        <ul className="flex flex-col">
          {group.of.map((node) => (
            <li key={node.key} className={isDraftGroup(node) ? "py-1.5" : "border-t border-line2 py-1.5"}>
              {isDraftGroup(node) ? <GroupEditor group={node} level={level + 1} within={group.match} /> : <ConditionEditor condition={node} within={group.match} />}
            </li>
          ))}
        </ul>
      ) : within ? (
        <p className="pb-1 text-sub text-warn">{t("emptyGroup")}</p>
      ) : null}
      {group.match === "any" ? <CountedOnce group={group} /> : null}
      <p className="flex gap-4 pt-1.5 text-table font-medium text-accent">
        <button type="button" aria-label={t("addRuleLabel")} onClick={() => edits.addCondition(group.key)} className="rounded hover:underline">
          + {t("addRule")}
        </button>
        {level < MOST_LEVELS ? (
          <button type="button" aria-label={t("addGroupLabel")} onClick={() => edits.addGroup(group.key)} className="rounded hover:underline">
            + {t("addGroup")}
          </button>
        ) : null}
      </p>
    </div>
  );
}

/** The browser's own radios: the arrow keys choose. */
function MatchChoice({ group }: { group: DraftGroup }) {
  const t = useTranslations("segments.builder");
  const { change } = useEdits();
  const name = useId();
  return (
    <fieldset className="inline-flex gap-0.5 rounded-lg bg-line2 p-[3px]">
      <legend className="sr-only">{t("match")}</legend>
      {matches.map((match) => (
        <label
          key={match}
          className="relative cursor-pointer rounded-md px-2 py-0.5 text-sub text-ink2 has-checked:bg-card has-checked:font-medium has-checked:text-ink has-checked:shadow-card has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name={name}
            value={match}
            checked={group.match === match}
            onChange={() => change(group.key, (node) => ({ ...node, match }) as DraftGroup)}
            className="absolute inset-0 cursor-pointer appearance-none rounded-md outline-none"
          />
          {t(`matches.${match}`)}
        </label>
      ))}
    </fieldset>
  );
}

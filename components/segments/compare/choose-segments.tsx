"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useNavigation } from "@/components/metrics/navigation";
import { useFormats } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { classes } from "@/components/ui/classes";
import type { Segment } from "@/server/segments/list-segments";
import { compareParams, MOST_COMPARED, type CompareView } from "./compare-address";

/** Which saved segments stand side by side, five at most, and against what. */
export function ChooseSegments({ segments, view: asked }: { segments: readonly Segment[]; view: CompareView }) {
  const t = useTranslations("segments.compare");
  const formats = useFormats();
  const { go } = useNavigation();
  // A tick is there at once; its numbers come when they are counted.
  const [view, setView] = useState(asked);
  const [counted, setCounted] = useState(asked);
  if (counted !== asked) {
    setCounted(asked);
    setView(asked);
  }
  const choose = (chosen: CompareView) => {
    setView(chosen);
    go(compareParams(chosen));
  };
  const full = view.segments.length >= MOST_COMPARED;
  const toggle = (id: string) => choose({ ...view, segments: view.segments.includes(id) ? view.segments.filter((other) => other !== id) : [...view.segments, id] });
  return (
    <Card title={t("choose")} subtitle={t("chooseHint", { most: MOST_COMPARED })} className="mb-4">
      <ul className="flex flex-wrap gap-2">
        {segments.map(({ id, name, size, state }) => {
          const chosen = view.segments.includes(id);
          const off = state !== "ready" || (full && !chosen);
          return (
            <li key={id}>
              <label className={classes("flex cursor-pointer items-center gap-2 rounded-full border border-line px-3 py-1.5 text-table has-focus-visible:outline-2", chosen ? "bg-line2 font-medium text-ink" : "text-ink2", off && "cursor-default opacity-55")}>
                <input type="checkbox" checked={chosen} disabled={off} onChange={() => toggle(id)} className="accent-accent" />
                <span className="wrap-anywhere">{name}</span>
                <span className="text-ink3">{state === "ready" && size ? formats.number(size.customers) : t(`state.${state}`)}</span>
              </label>
            </li>
          );
        })}
      </ul>
      <label className="mt-3.5 flex items-center gap-2 text-sub text-ink2">
        <input type="checkbox" checked={view.rest} onChange={() => choose({ ...view, rest: !view.rest })} className="accent-accent" />
        {t("rest")}
      </label>
    </Card>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { newSegmentHref, segmentHref } from "@/components/segments/segment-href";
import { TextLink } from "@/components/ui/text-link";
import { useSegmentName } from "./breakdown-label";
import { Choice, Choices } from "./choices";
import type { Whose } from "./group-list";
import { useFormats, usePeriod, useScope } from "./scope";

type Props = { chosen: Whose | undefined; changes: (whose: Whose) => Record<string, string | null> };

/** The saved segments, and the way to where they are made. */
export function SegmentChoices({ chosen, changes }: Props) {
  const t = useTranslations("period.segments");
  const state = useTranslations("segments.state");
  const { slug } = useScope();
  const formats = useFormats();
  const nameOf = useSegmentName();
  const { segments } = usePeriod();
  const current = chosen?.segment ?? null;
  const saved = segments.some(({ id }) => id === current);
  const noteOf = ({ state: standing, customers }: (typeof segments)[number]) => (standing === "ready" && customers !== null ? formats.number(customers) : state(standing));
  return (
    <>
      <Choices title={t("title")}>
        {/* Archived, or a rule that was not saved: it is on the page all the same. */}
        {current === null || saved ? null : (
          <Choice chosen={chosen?.group === null} changes={changes({ segment: current, group: null })}>
            {nameOf(current)}
          </Choice>
        )}
        {segments.map((segment) => (
          <Choice key={segment.id} chosen={current === segment.id && chosen?.group === null} changes={changes({ segment: segment.id, group: null })} note={noteOf(segment)}>
            <span className="min-w-0 wrap-anywhere">{segment.name}</span>
          </Choice>
        ))}
      </Choices>
      <p className="flex flex-wrap gap-x-4 px-2 py-1.5 text-table">
        <TextLink href={newSegmentHref(slug)}>{t("new")}</TextLink>
        {current !== null && saved ? <TextLink href={segmentHref(slug, current)}>{t("edit")}</TextLink> : null}
      </p>
    </>
  );
}

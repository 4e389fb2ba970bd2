"use client";

import { useTranslations } from "next-intl";
import type { GroupName } from "@/server/overview/types";
import { useBreakdownLabels, useBreakdownTitle } from "./breakdown-label";
import { Choice, Choices } from "./choices";
import { useFormats, usePeriod } from "./scope";
import { SegmentChoices } from "./segment-choices";

/** All customers, a segment, or one value of a breakdown in either. */
export type Whose = { segment: string | null; group: GroupName | null };

type Props = {
  /** Undefined when none of them is. */
  chosen: Whose | undefined;
  /** The segment that a value is chosen in. */
  within: string | null;
  changes: (whose: Whose) => Record<string, string | null>;
};

/** Everyone, the saved segments, and the values of each breakdown with the customers they ever had. */
export function GroupList({ chosen, within, changes }: Props) {
  const t = useTranslations("period");
  const formats = useFormats();
  const labelOf = useBreakdownLabels();
  const titleOf = useBreakdownTitle();
  const { groups, segments } = usePeriod();
  const breakdowns = [...new Set(groups.map(({ breakdown }) => breakdown))];
  return (
    <>
      <Choices>
        <Choice chosen={chosen?.segment === null && chosen.group === null} changes={changes({ segment: null, group: null })}>
          {t("everyone")}
        </Choice>
      </Choices>
      <SegmentChoices chosen={chosen} changes={changes} />
      {breakdowns.map((breakdown) => (
        <Choices key={breakdown} title={titleOf(breakdown)}>
          {groups
            .filter((group) => group.breakdown === breakdown)
            .map(({ value, customers }) => (
              <Choice
                key={value}
                chosen={chosen?.group?.breakdown === breakdown && chosen.group.value === value}
                changes={changes({ segment: within, group: { breakdown, value } })}
                note={formats.number(customers)}
              >
                {labelOf({ breakdown, value })}
              </Choice>
            ))}
        </Choices>
      ))}
      {breakdowns.length > 0 || segments.length > 0 ? <p className="px-2 pt-2 pb-1 text-label text-ink3">{t("everPaid")}</p> : null}
    </>
  );
}

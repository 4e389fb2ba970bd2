"use client";

import { useTranslations } from "next-intl";
import type { GroupName } from "@/server/overview/types";
import { useBreakdownLabels, useBreakdownTitle } from "./breakdown-label";
import { Choice, Choices } from "./choices";
import { useFormats, usePeriod } from "./scope";

type Props = {
  /** Null for everyone, undefined when none of them is. */
  chosen: GroupName | null | undefined;
  changes: (group: GroupName | null) => Record<string, string | null>;
};

/** Everyone, and the values of each breakdown with the customers they ever had. */
export function GroupList({ chosen, changes }: Props) {
  const t = useTranslations("period");
  const formats = useFormats();
  const labelOf = useBreakdownLabels();
  const titleOf = useBreakdownTitle();
  const { groups } = usePeriod();
  const breakdowns = [...new Set(groups.map(({ breakdown }) => breakdown))];
  return (
    <>
      <Choices>
        <Choice chosen={chosen === null} changes={changes(null)}>
          {t("everyone")}
        </Choice>
      </Choices>
      {breakdowns.map((breakdown) => (
        <Choices key={breakdown} title={titleOf(breakdown)}>
          {groups
            .filter((group) => group.breakdown === breakdown)
            .map(({ value, customers }) => (
              <Choice
                key={value}
                chosen={chosen?.breakdown === breakdown && chosen.value === value}
                changes={changes({ breakdown, value })}
                note={formats.number(customers)}
              >
                {labelOf({ breakdown, value })}
              </Choice>
            ))}
        </Choices>
      ))}
      {breakdowns.length > 0 ? <p className="px-2 pt-2 pb-1 text-label text-ink3">{t("everPaid")}</p> : null}
    </>
  );
}

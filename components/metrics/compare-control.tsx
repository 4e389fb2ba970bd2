"use client";

import { useTranslations } from "next-intl";
import { Popover } from "@/components/ui/popover";
import { Choice, Choices } from "./choices";
import { GroupList } from "./group-list";
import { useFormats, usePeriod } from "./scope";
import { useComparisonName } from "./use-comparison-name";

const times = ["previous_period", "last_year"] as const;

/** What the numbers are held against: earlier months, the same months of another segment or group, or nothing. */
export function CompareControl() {
  const t = useTranslations("period");
  const formats = useFormats();
  const { compare, comparable, segment, otherSegment, otherGroup } = usePeriod();
  const other = { segment: otherSegment?.id ?? null, group: otherGroup };
  const name = useComparisonName() ?? t(compare === "off" ? "compare.off" : "compare.nothing");
  return (
    <Popover
      label={t("compareLabel", { what: name })}
      trigger={
        <>
          <span aria-hidden className="size-2 rounded-full bg-cmp" />
          <span className="text-ink3">{t("compare.against")}</span> <span className="max-w-40 truncate font-medium text-ink">{name}</span>
        </>
      }
    >
      <div className="max-h-[60vh] overflow-y-auto">
        <Choices>
          {times.map((time) => {
            const range = comparable[time];
            return (
              <Choice key={time} chosen={compare === time} changes={changesTo(time)} note={range ? formats.range(range) : t("compare.tooEarly")}>
                {t(`compare.${time}`)}
              </Choice>
            );
          })}
          <Choice chosen={compare === "off"} changes={changesTo("off")}>
            {t("compare.off")}
          </Choice>
        </Choices>
        <p className="mx-2 mt-1.5 border-t border-line pt-2.5 pb-1 text-label text-ink3">{t("compare.group")}</p>
        <GroupList
          chosen={compare === "group" ? other : undefined}
          // A group beside one of a segment is one of the same segment, until another is chosen.
          within={compare === "group" ? other.segment : (segment?.id ?? null)}
          changes={(chosen) => ({ compare: "group", compareSegment: chosen.segment, compareBreakdown: chosen.group?.breakdown ?? null, compareValue: chosen.group?.value ?? null })}
        />
      </div>
    </Popover>
  );
}

/** The usual comparison needs no word in the address. */
function changesTo(compare: (typeof times)[number] | "off"): Record<string, string | null> {
  return { compare: compare === "previous_period" ? null : compare, compareSegment: null, compareBreakdown: null, compareValue: null };
}

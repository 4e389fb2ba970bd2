"use client";

import { useTranslations } from "next-intl";
import { Popover } from "@/components/ui/popover";
import { useWhoseName } from "./breakdown-label";
import { GroupList } from "./group-list";
import { usePeriod } from "./scope";

/** Whose numbers the page shows: everyone's, those of a segment, or of one value of a breakdown in either. */
export function GroupControl() {
  const t = useTranslations("period");
  const nameOf = useWhoseName();
  const { segment, group } = usePeriod();
  const shown = { segment: segment?.id ?? null, group };
  return (
    <Popover
      label={t("groupLabel", { group: nameOf(shown) })}
      trigger={
        <>
          <span aria-hidden className="size-2 rounded-full bg-accent" />
          <span className="max-w-44 truncate font-medium text-ink">{nameOf(shown)}</span>
        </>
      }
    >
      <div className="max-h-[60vh] overflow-y-auto">
        <GroupList
          chosen={shown}
          within={shown.segment}
          changes={(chosen) => ({ segment: chosen.segment, breakdown: chosen.group?.breakdown ?? null, value: chosen.group?.value ?? null })}
        />
      </div>
    </Popover>
  );
}

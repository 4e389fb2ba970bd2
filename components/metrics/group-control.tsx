"use client";

import { useTranslations } from "next-intl";
import { Popover } from "@/components/ui/popover";
import { useGroupName } from "./breakdown-label";
import { GroupList } from "./group-list";
import { usePeriod } from "./scope";

/** Whose numbers the page shows: everyone's, or those of one value of a breakdown. */
export function GroupControl() {
  const t = useTranslations("period");
  const nameOf = useGroupName();
  const { group } = usePeriod();
  return (
    <Popover
      label={t("groupLabel", { group: nameOf(group) })}
      trigger={
        <>
          <span aria-hidden className="size-2 rounded-full bg-accent" />
          <span className="max-w-44 truncate font-medium text-ink">{nameOf(group)}</span>
        </>
      }
    >
      <div className="max-h-[60vh] overflow-y-auto">
        <GroupList chosen={group} changes={(chosen) => ({ breakdown: chosen?.breakdown ?? null, value: chosen?.value ?? null })} />
      </div>
    </Popover>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { Note } from "@/components/ui/note";
import { useSegmentName } from "./breakdown-label";
import { usePeriod } from "./scope";

/** A segment that was picked by how customers fared, of the page or beside it: said once, for all its curves and numbers. */
export function OutcomeNote() {
  const t = useTranslations("period");
  const nameOf = useSegmentName();
  const { segment, otherSegment } = usePeriod();
  const picked = [segment, otherSegment].flatMap((asked) => (asked?.onOutcome ? [nameOf(asked.id)] : []));
  return picked.length === 0 ? null : <Note className="mb-4">{t("onOutcome", { names: [...new Set(picked)].join(", ") })}</Note>;
}

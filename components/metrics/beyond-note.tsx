"use client";

import { useTranslations } from "next-intl";
import { Note } from "@/components/ui/note";
import { useFormats, usePeriod } from "./scope";

/** The address asks for months that no data has reached yet: an old link to the month to come. */
export function BeyondNote() {
  const t = useTranslations("period");
  const formats = useFormats();
  const { beyond, dataDate } = usePeriod();
  if (beyond === null) return null;
  return <Note className="mb-4">{t("beyond", { month: formats.month(beyond), date: formats.date(dataDate) })}</Note>;
}

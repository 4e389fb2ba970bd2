"use client";

import { useTranslations } from "next-intl";
import { Note } from "@/components/ui/note";
import { useFormats, usePeriod } from "./scope";

/** The address asks for months that no data has reached yet: an old link to the month to come. */
export function BeyondNote() {
  const { beyond, dataDate } = usePeriod();
  return beyond === null ? null : <Beyond month={beyond} dataDate={dataDate} />;
}

/** The same on a page without a period of its own, such as a list of customers. */
export function Beyond({ month, dataDate }: { month: string; dataDate: string }) {
  const t = useTranslations("period");
  const formats = useFormats();
  return <Note className="mb-4">{t("beyond", { month: formats.month(month), date: formats.date(dataDate) })}</Note>;
}

"use client";

import { useTranslations } from "next-intl";
import { useFormats } from "@/components/metrics/scope";
import { Note } from "@/components/ui/note";
import type { SegmentsCompared } from "@/server/segments/compare-segments";

/** Who shares customers with whom: those pairs stand side by side, and are not tested. */
export function OverlapsNote({ answer: { overlaps, segments } }: { answer: SegmentsCompared }) {
  const t = useTranslations("segments.compare");
  const formats = useFormats();
  if (overlaps.length === 0) return null;
  return (
    <Note tone="plain" className="mb-4">
      <ul>
        {overlaps.map(({ one, other, customers }) => (
          <li key={`${one} ${other}`}>{t("overlap", { one: segments[one]?.name ?? "", other: segments[other]?.name ?? "", count: customers, shown: formats.number(customers) })}</li>
        ))}
      </ul>
      <p className="mt-1">{t("overlapWhy")}</p>
    </Note>
  );
}

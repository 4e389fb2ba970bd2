"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { ImportCounts, ImportTotals } from "@/server/imports/views";
import { prepareChecks } from "./prepare-checks";

/** Sums that must hold, each with the word that says whether it does. */
export function ChecksCard({ counts, totals }: { counts: ImportCounts; totals: ImportTotals }) {
  const t = useTranslations("imports.checks");
  return (
    <Card title={t("title")} subtitle={t("subtitle")}>
      <ul>
        {prepareChecks(counts, totals).map(({ id, holds }) => (
          <li key={id} className="flex justify-between gap-3 border-b border-line2 py-1.5 text-table last:border-b-0">
            <span>{t(`names.${id}`)}</span>
            <span className={holds ? "font-medium text-accent" : "font-medium text-loss"}>{holds ? t("holds") : t("fails")}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

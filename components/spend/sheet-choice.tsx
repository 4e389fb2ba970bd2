"use client";

import { useTranslations } from "next-intl";
import { usePathname, useRouter } from "next/navigation";
import { SelectField } from "@/components/ui/select-field";
import { Segmented } from "@/components/ui/segmented";
import type { SpendSheet } from "@/server/metrics/acquisition/spend-sheet";
import { sheetSearch } from "./read-sheet";

const purposes = ["acquisition", "retention"] as const;
const categories = ["media", "salaries", "tools", "other"] as const;

/** Which sheet: all of it in the address. */
export function SheetChoice({ sheet }: { sheet: SpendSheet }) {
  const t = useTranslations("spend");
  const path = usePathname();
  const router = useRouter();
  const { year, category, purpose } = sheet;
  const to = (change: Partial<Pick<SpendSheet, "year" | "category" | "purpose">>) => `${path}?${sheetSearch({ year, category, purpose, ...change })}`;
  return (
    <div className="mb-4 flex flex-wrap items-end gap-3">
      <Segmented label={t("categoryLabel")} current={category} segments={categories.map((id) => ({ id, label: t(`category.${id}`), href: to({ category: id }) }))} />
      <Segmented label={t("purposeLabel")} current={purpose} segments={purposes.map((id) => ({ id, label: t(`purpose.${id}`), href: to({ purpose: id }) }))} />
      <SelectField
        label={t("yearLabel")}
        labelHidden
        value={String(year)}
        onChange={(event) => router.push(to({ year: Number(event.target.value) }), { scroll: false })}
        options={[...new Set([year, ...sheet.years])].sort((a, b) => b - a).map((value) => ({ value: String(value), label: String(value) }))}
        className="w-24"
      />
    </div>
  );
}

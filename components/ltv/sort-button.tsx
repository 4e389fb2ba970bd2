"use client";

import { useTranslations } from "next-intl";
import { useSearch } from "@/components/metrics/use-search";
import { HeaderCell } from "@/components/ui/table";
import { nextSort, type Sort, type SortColumn } from "./prepare-breakdown";

type Props = { column: SortColumn; sort: Sort | null; label: string; className?: string };

/** A column's name that sorts by it; chosen again, the other way round. */
export function SortButton({ column, sort, label, className }: Props) {
  const t = useTranslations("ltv.breakdown");
  const { set } = useSearch();
  const current = sort?.column === column ? sort : null;
  return (
    <HeaderCell className={className} aria-sort={current ? (current.descending ? "descending" : "ascending") : undefined}>
      <button type="button" onClick={() => set({ sort: nextSort(sort, column) })} title={current ? t(current.descending ? "sortedDown" : "sortedUp") : undefined} className="rounded-sm text-inherit hover:text-ink">
        {label}
        {current ? <span aria-hidden> {current.descending ? "↓" : "↑"}</span> : null}
      </button>
    </HeaderCell>
  );
}

"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { HeaderCell } from "./table";

type Props = {
  column: string;
  sorting: { sort: { column: string; descending: boolean } | null; choose: (column: string, words: boolean) => void };
  /** Begins with a, rather than with the largest. */
  words?: boolean;
  align?: "left" | "right" | "center";
  className?: string;
  children: ReactNode;
};

/** A column's name that sorts by it; chosen again, the other way round. */
export function SortCell({ column, sorting: { sort, choose }, words = false, align, className, children }: Props) {
  const t = useTranslations("ui");
  const current = sort?.column === column ? sort : null;
  return (
    <HeaderCell align={align} className={className} aria-sort={current ? (current.descending ? "descending" : "ascending") : undefined}>
      <button type="button" onClick={() => choose(column, words)} title={current ? t(current.descending ? "sortedDown" : "sortedUp") : t("sort")} className="rounded-sm text-inherit hover:text-ink">
        {children}
        {current ? <span aria-hidden> {current.descending ? "↓" : "↑"}</span> : null}
      </button>
    </HeaderCell>
  );
}

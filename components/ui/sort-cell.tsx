"use client";

import { useTranslations } from "next-intl";
import type { MouseEvent, ReactNode } from "react";
import type { Sorting } from "./sorting";
import { HeaderCell } from "./table";

type Props = {
  column: string;
  sorting: Sorting;
  /** Begins with a, rather than with the largest. */
  words?: boolean;
  align?: "left" | "right" | "center";
  className?: string;
  children: ReactNode;
};

const look = "rounded-sm text-inherit hover:text-ink";

/** A column's name that sorts by it; chosen again, the other way round. */
export function SortCell({ column, sorting: { sort, choose, hrefOf }, words = false, align, className, children }: Props) {
  const t = useTranslations("ui");
  const current = sort?.column === column ? sort : null;
  const title = current ? t(current.descending ? "sortedDown" : "sortedUp") : t("sort");
  const name = (
    <>
      {children}
      {current ? <span aria-hidden> {current.descending ? "↓" : "↑"}</span> : null}
    </>
  );
  function onLink(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    choose(column, words);
  }
  return (
    <HeaderCell align={align} className={className} aria-sort={current ? (current.descending ? "descending" : "ascending") : undefined}>
      {hrefOf ? (
        <a href={hrefOf(column, words)} onClick={onLink} title={title} className={look}>
          {name}
        </a>
      ) : (
        <button type="button" onClick={() => choose(column, words)} title={title} className={look}>
          {name}
        </button>
      )}
    </HeaderCell>
  );
}

"use client";

import Link from "next/link";
import { HeaderCell } from "@/components/ui/table";
import type { ListView, Sort } from "./read-view";
import { viewSearch } from "./view-address";

type Props = { view: ListView; sort: Sort; label: string; className?: string };

/** A column that the database can sort by. Names begin with a, numbers and days with the largest. */
export function SortHeader({ view, sort, label, className }: Props) {
  const current = view.sort === sort;
  const natural = sort === "name" ? "asc" : "desc";
  const reversed = view.direction === "asc" ? "desc" : "asc";
  const direction = current ? reversed : natural;
  return (
    <HeaderCell className={className} aria-sort={current ? (view.direction === "asc" ? "ascending" : "descending") : undefined}>
      <Link href={`?${viewSearch({ ...view, sort, direction, page: 1 })}`} prefetch={false} className="hover:text-ink">
        {label}
        {current ? <span aria-hidden> {view.direction === "asc" ? "↑" : "↓"}</span> : null}
      </Link>
    </HeaderCell>
  );
}

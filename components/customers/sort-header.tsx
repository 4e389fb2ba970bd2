"use client";

import Link from "next/link";
import type { ListSort } from "@/common/customer-list";
import { classes } from "@/components/ui/classes";
import { HeaderCell } from "@/components/ui/table";
import { naturalDirection, type ListView } from "./read-view";
import { fromTheTop, viewSearch } from "./view-address";

type Props = { view: ListView; sort: ListSort; label: string; align?: "left" | "right"; className?: string };

/** A column that the database can sort by; chosen again, the other way round. */
export function SortHeader({ view, sort, label, align, className }: Props) {
  const current = view.sort === sort;
  const reversed = view.direction === "asc" ? "desc" : "asc";
  return (
    <HeaderCell align={align} className={classes("max-tablet:whitespace-normal", className)} aria-sort={current ? (view.direction === "asc" ? "ascending" : "descending") : undefined}>
      <Link
        href={`?${viewSearch({ ...fromTheTop(view), sort, direction: current ? reversed : naturalDirection(sort) })}`}
        prefetch={false}
        scroll={false}
        className="hover:text-ink"
      >
        {label}
        {current ? <span aria-hidden> {view.direction === "asc" ? "↑" : "↓"}</span> : null}
      </Link>
    </HeaderCell>
  );
}

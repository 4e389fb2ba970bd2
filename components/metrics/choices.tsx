"use client";

import { usePathname, useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { useNavigation } from "./navigation";
import { withSearch } from "./search";

export function Choices({ title, children }: { title?: ReactNode; children: ReactNode }) {
  return (
    <section className="not-first:mt-1.5 not-first:border-t not-first:border-line not-first:pt-1.5">
      {title ? <h3 className="px-2 pt-1 pb-0.5 text-label font-medium text-ink3">{title}</h3> : null}
      <ul className="flex flex-col">{children}</ul>
    </section>
  );
}

type Props = {
  chosen: boolean;
  /** Of the address; the rest of it stays. */
  changes: Record<string, string | null>;
  note?: ReactNode;
  children: ReactNode;
};

/** One of a few answers to what the page shows. A link, so that it can be opened beside the page it stands on. */
export function Choice({ chosen, changes, note, children }: Props) {
  const { go } = useNavigation();
  const pathname = usePathname();
  const search = useSearchParams().toString();
  return (
    <li>
      <a
        href={pathname + withSearch(search, changes)}
        aria-current={chosen ? "true" : undefined}
        onClick={(event) => {
          event.preventDefault();
          go(changes);
        }}
        className={classes("flex justify-between gap-6 rounded-[7px] px-2 py-1.5 text-table hover:bg-line2", chosen ? "font-medium text-ink" : "text-ink2")}
      >
        {children}
        {note === undefined ? null : <span className="text-ink3">{note}</span>}
      </a>
    </li>
  );
}

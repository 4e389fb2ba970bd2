"use client";

import Link from "next/link";
import { classes } from "./classes";

export type Segment = { id: string; label: string; href: string };

type Props = {
  label: string;
  segments: readonly Segment[];
  current: string;
  /** In place of the plain navigation, when the page wants to show that it is under way. */
  onChoose?: (id: string) => void;
};

/** One of a few views of the same thing; the choice lives in the address. */
export function Segmented({ label, segments, current, onChoose }: Props) {
  return (
    <nav aria-label={label}>
      <ul className="inline-flex flex-wrap gap-0.5 rounded-[9px] bg-line2 p-[3px]">
        {segments.map((segment) => (
          <li key={segment.id}>
            <Link
              href={segment.href}
              // Each view is a page's worth of work for the server: none in advance.
              prefetch={false}
              scroll={false}
              onNavigate={(event) => {
                if (!onChoose) return;
                event.preventDefault();
                onChoose(segment.id);
              }}
              aria-current={segment.id === current ? "true" : undefined}
              className={classes(
                "block rounded-[7px] px-[9px] py-[3px] text-sub",
                segment.id === current ? "bg-card font-medium text-ink shadow-card" : "text-ink2 hover:text-ink",
              )}
            >
              {segment.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

import type { ReactNode } from "react";

/** First thing a keyboard reaches: past the menu to the page. `target` is the id of `<main tabIndex={-1}>`. */
export function SkipLink({ target, children }: { target: string; children: ReactNode }) {
  return (
    <a
      href={`#${target}`}
      className="sr-only focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-50 focus:rounded-lg focus:bg-card focus:px-3 focus:py-2 focus:text-table focus:shadow-card"
    >
      {children}
    </a>
  );
}

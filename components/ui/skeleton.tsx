import type { ReactNode } from "react";
import { classes } from "./classes";

/** A hairline frame in the size of what will stand there, so that nothing jumps. */
export function Skeleton({ className }: { className: string }) {
  return <div aria-hidden className={classes("rounded-xl shadow-card", className)} />;
}

/** Around the frames of a page: says once that the page is being counted. */
export function LoadingFrame({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div aria-busy="true">
      <p role="status" className="sr-only">
        {label}
      </p>
      {children}
    </div>
  );
}

import Link from "next/link";
import type { ComponentProps } from "react";
import { classes } from "./classes";

/**
 * Inside a sentence or a cell: ink, underlined, so that colour keeps its one meaning. A page holds dozens, each to a view
 * that the database computes: they are fetched when asked for, not in advance.
 */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      prefetch={false}
      {...rest}
      className={classes("text-ink underline decoration-ink/30 underline-offset-[3px] hover:decoration-ink", className)}
    />
  );
}

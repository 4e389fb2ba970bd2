import Link from "next/link";
import type { ComponentProps } from "react";
import { classes } from "./classes";

/** Inside a sentence or a cell: ink, underlined, so that colour keeps its one meaning. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      {...rest}
      className={classes("text-ink underline decoration-ink/30 underline-offset-[3px] hover:decoration-ink", className)}
    />
  );
}

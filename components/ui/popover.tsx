"use client";

import { useId, type ReactNode } from "react";
import { buttonLook } from "./button-look";
import { classes } from "./classes";
import { useOpened } from "./use-opened";

type Props = {
  /** What the button shows; when that is not a name, give `label` as well. */
  trigger: ReactNode;
  label?: string;
  align?: "left" | "right";
  className?: string;
  children: ReactNode;
};

/** A button that opens a small panel under it. Esc, a press outside, leaving with Tab or choosing closes it. */
export function Popover({ trigger, label, align = "right", className, children }: Props) {
  const { open, setOpen, button, around } = useOpened();
  const panelId = useId();

  return (
    <div {...around} className="relative">
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        aria-controls={panelId}
        aria-label={label}
        onClick={() => setOpen(!open)}
        className={buttonLook("secondary", "md", className)}
      >
        {trigger}
        <span aria-hidden className="text-ink3">
          ▾
        </span>
      </button>
      <div
        id={panelId}
        hidden={!open}
        onSubmit={() => setOpen(false)}
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest("a")) setOpen(false);
        }}
        className={classes(
          "absolute top-full z-30 mt-1.5 w-max max-w-[calc(100vw-1.75rem)] min-w-full rounded-xl border border-line bg-card p-1.5 shadow-card",
          align === "right" ? "tablet:right-0" : "left-0",
        )}
      >
        {open ? children : null}
      </div>
    </div>
  );
}

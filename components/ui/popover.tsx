"use client";

import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import { buttonLook } from "./button-look";
import { classes } from "./classes";

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
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panelId = useId();

  useEffect(() => {
    if (!open) return;
    const onPointerDown = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener("pointerdown", onPointerDown);
    return () => document.removeEventListener("pointerdown", onPointerDown);
  }, [open]);

  function close() {
    setOpen(false);
    button.current?.focus();
  }

  return (
    <div
      ref={root}
      className="relative"
      onKeyDown={(event) => {
        if (open && event.key === "Escape") close();
      }}
      onBlur={(event) => {
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
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

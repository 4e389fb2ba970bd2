"use client";

import { createContext, useContext, useId, type ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { useOpened } from "@/components/ui/use-opened";

type Props = {
  /** What the button is called and, unless `trigger` is given, shows. */
  label: string;
  trigger?: ReactNode;
  /** Nothing is chosen yet. */
  waiting?: boolean;
  /** Opens by itself: the step that comes next. */
  startsOpen?: boolean;
  /** A list to search, which takes the focus while it is open. */
  children: ReactNode;
};

const CloseContext = createContext<() => void>(() => undefined);

/** For what stands in a picker: closes it, and gives the focus back to its button. */
export const usePickerClose = (): (() => void) => useContext(CloseContext);

/** A button that opens a list to search. Esc, a press outside and leaving with Tab close it. */
export function Picker({ label, trigger, waiting = false, startsOpen = false, children }: Props) {
  const { open, setOpen, close, button, around } = useOpened(startsOpen);
  const id = useId();

  return (
    <div {...around} className="relative max-w-full">
      <button
        ref={button}
        type="button"
        data-picker
        aria-expanded={open}
        aria-controls={id}
        aria-label={label}
        onClick={() => setOpen(!open)}
        className={classes("flex min-h-[30px] max-w-full items-center gap-1.5 rounded-[7px] border px-2 py-[3px] text-left text-table", waiting ? "border-amber bg-warn-soft text-warn" : "border-field bg-card text-ink")}
      >
        {trigger ?? <span className="truncate">{label}</span>}
        <span aria-hidden className="text-ink3">
          ▾
        </span>
      </button>
      <div id={id} hidden={!open} className="absolute top-full left-0 z-30 mt-1 w-72 max-w-[calc(100vw-5.5rem)] rounded-xl border border-line bg-card p-1.5 shadow-card">
        {open ? <CloseContext value={close}>{children}</CloseContext> : null}
      </div>
    </div>
  );
}

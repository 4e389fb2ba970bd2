"use client";

import { useId, type ReactNode } from "react";

type Props = {
  label: string;
  trigger: ReactNode;
  /** Where the panel stands, as the side menu stands still. */
  panelClassName: string;
  children: ReactNode;
};

/** The browser's own popover: Esc and a press elsewhere close it, and focus returns; choosing a link closes it too. */
export function MenuButton({ label, trigger, panelClassName, children }: Props) {
  const id = useId();
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={label}
        className="flex w-full items-center gap-[9px] rounded-[7px] px-2 py-1.5 text-left hover:bg-line2"
      >
        {trigger}
        <span aria-hidden className="ml-auto text-ink3">
          ▾
        </span>
      </button>
      <div
        id={id}
        popover="auto"
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest("a")) event.currentTarget.hidePopover();
        }}
        className={`fixed inset-auto m-0 w-72 rounded-xl border border-line bg-card p-1.5 text-ink shadow-card ${panelClassName}`}
      >
        {children}
      </div>
    </>
  );
}

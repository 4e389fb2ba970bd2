"use client";

import { useEffect, useRef, type ReactNode } from "react";
import { Button } from "./button";
import { classes } from "./classes";

type Props = {
  title: ReactNode;
  /** Accessible name of the closing button. */
  closeLabel: string;
  onClose: () => void;
  /** `side` slides over the right edge, `centre` asks a question. */
  placement?: "side" | "centre";
  children: ReactNode;
};

const places = {
  side: "m-0 ml-auto h-dvh max-h-none w-full max-w-none tablet:w-[440px] shadow-[-1px_0_0_var(--line)]",
  centre: "m-auto w-[calc(100%-2rem)] max-w-md rounded-xl shadow-card",
};

/**
 * The browser's modal dialog: Esc closes, the page behind is inert, and focus returns to what opened it. It begins at the
 * field with `data-begins`. Render it only while it is open.
 */
export function Drawer({ title, closeLabel, onClose, placement = "side", children }: Props) {
  const ref = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const dialog = ref.current;
    const opener = document.activeElement;
    dialog?.showModal();
    // The browser would begin with the closing button: React takes the attribute that says otherwise for itself.
    dialog?.querySelector<HTMLElement>("[data-begins]")?.focus();
    return () => {
      dialog?.close();
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);

  return (
    <dialog
      ref={ref}
      aria-labelledby="drawer-title"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === ref.current) onClose();
      }}
      className={classes("overscroll-contain bg-card p-0 text-ink", places[placement])}
    >
      <div className="min-h-full px-6 py-[22px]">
        <div className="flex items-start justify-between gap-3">
          <h2 id="drawer-title" className="mb-1 text-base font-semibold">
            {title}
          </h2>
          <Button variant="quiet" size="sm" onClick={onClose} aria-label={closeLabel} className="-mr-2">
            <span aria-hidden>✕</span>
          </Button>
        </div>
        {children}
      </div>
    </dialog>
  );
}

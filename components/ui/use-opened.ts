import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from "react";

/**
 * What a button opens under it: Esc, a press outside and leaving with Tab close it. `root` stands around both, `button` takes
 * the focus back when it is closed on purpose.
 */
export function useOpened(startsOpen = false) {
  const [open, setOpen] = useState(startsOpen);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

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

  return {
    open,
    setOpen,
    close,
    button,
    /** Of the element around both. */
    around: {
      ref: root,
      onBlur: (event: FocusEvent<HTMLDivElement>) => {
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      },
      onKeyDown: (event: KeyboardEvent) => {
        if (!open || event.key !== "Escape") return;
        event.stopPropagation();
        close();
      },
    },
  };
}

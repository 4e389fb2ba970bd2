"use client";

import { useId, useState, type KeyboardEvent, type ReactNode } from "react";
import { classes } from "./classes";

export type TabItem = { id: string; label: string; panel: ReactNode };

type Props = {
  label: string;
  items: readonly TabItem[];
  /** Which is open at first: the first unless said otherwise. */
  initial?: string;
  onSelect?: (id: string) => void;
};

const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

/** Panels that share one place, each made when it is first opened. Arrow keys move between the tabs, Tab goes into the panel. */
export function Tabs({ label, items, initial = items[0]?.id, onSelect }: Props) {
  const id = useId();
  const [selected, setSelected] = useState(initial);
  const [opened, setOpened] = useState<ReadonlySet<string | undefined>>(new Set([selected]));

  function select(id: string) {
    setSelected(id);
    onSelect?.(id);
    setOpened(new Set([...opened, id]));
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const step = steps[event.key];
    if (!step) return;
    const index = items.findIndex((item) => item.id === selected);
    const next = items[(index + step + items.length) % items.length];
    if (!next) return;
    event.preventDefault();
    select(next.id);
    document.getElementById(`${id}-tab-${next.id}`)?.focus();
  }

  return (
    <>
      <div role="tablist" aria-label={label} onKeyDown={onKeyDown} className="mb-3 inline-flex flex-wrap gap-0.5 rounded-[9px] bg-line2 p-[3px]">
        {items.map((item) => (
          <button
            key={item.id}
            id={`${id}-tab-${item.id}`}
            type="button"
            role="tab"
            aria-selected={item.id === selected}
            aria-controls={`${id}-panel-${item.id}`}
            tabIndex={item.id === selected ? 0 : -1}
            onClick={() => select(item.id)}
            className={classes(
              "rounded-[7px] px-[9px] py-[3px] text-sub",
              item.id === selected ? "bg-card font-medium text-ink shadow-card" : "text-ink2 hover:text-ink",
            )}
          >
            {item.label}
          </button>
        ))}
      </div>
      {items.map((item) => (
        <div
          key={item.id}
          id={`${id}-panel-${item.id}`}
          role="tabpanel"
          aria-labelledby={`${id}-tab-${item.id}`}
          hidden={item.id !== selected}
        >
          {opened.has(item.id) ? item.panel : null}
        </div>
      ))}
    </>
  );
}

"use client";

import { useId, type ComponentProps } from "react";
import { classes } from "@/components/ui/classes";
import type { SelectOption } from "@/components/ui/select-field";

type Props = Omit<ComponentProps<"select">, "className"> & {
  label: string;
  options: readonly SelectOption[];
  /** Nobody has answered yet: drawn in amber. */
  waiting?: boolean;
};

/** Reads like a line of text and can be corrected like a select: for what was recognised and is usually right. */
export function QuietSelect({ label, options, waiting, value, ...select }: Props) {
  const id = useId();
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="block text-label text-ink3">
        {label}
      </label>
      <span
        className={classes(
          "relative -ml-1 inline-block h-7 max-w-[calc(100%+0.25rem)] rounded-md text-table font-medium hover:bg-line2",
          waiting ? "bg-warn-soft text-warn outline-1 outline-amber" : "text-ink",
        )}
      >
        {/* As wide as the choice, not as the longest one: a select alone cannot be. */}
        <span aria-hidden className="block truncate py-1 pr-5 pl-1">
          {options.find((option) => option.value === value)?.label}
          <span className="absolute top-1.5 right-1 text-label leading-none text-ink3">▾</span>
        </span>
        <select {...select} id={id} value={value} className="absolute inset-0 w-full appearance-none rounded-md bg-transparent text-transparent">
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled} className="bg-card text-ink">
              {option.label}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}

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
export function QuietSelect({ label, options, waiting, ...select }: Props) {
  const id = useId();
  return (
    <div className="min-w-0 tablet:shrink-0">
      <label htmlFor={id} className="block text-label text-ink3">
        {label}
      </label>
      <span className="relative -ml-1 inline-block max-w-full">
        <select
          {...select}
          id={id}
          className={classes(
            "h-7 max-w-full appearance-none rounded-md py-0.5 pr-5 pl-1 text-table font-medium [field-sizing:content] hover:bg-line2 disabled:opacity-100",
            waiting ? "bg-warn-soft text-warn outline-1 outline-amber" : "bg-transparent text-ink",
          )}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled} className="bg-card text-ink">
              {option.label}
            </option>
          ))}
        </select>
        <span aria-hidden className="pointer-events-none absolute inset-y-0 right-1 flex items-center text-label">
          ▾
        </span>
      </span>
    </div>
  );
}

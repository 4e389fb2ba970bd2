"use client";

import { useState } from "react";
import { CheckboxField } from "./choice-fields";
import { classes } from "./classes";
import { controlLook } from "./field";

type Props = {
  label: string;
  name: string;
  options: readonly { value: string; label: string }[];
  /** Ticked to begin with. */
  chosen: readonly string[];
  /** What the closed field says of as many as are ticked. */
  says: (ticked: number) => string;
};

/** Any of some values: folded away until somebody opens it, so that many fields fit one form. */
export function AnyOfField({ label, name, options, chosen, says }: Props) {
  const [ticked, setTicked] = useState(options.filter(({ value }) => chosen.includes(value)).length);
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-label font-medium text-ink2">{label}</legend>
      <details>
        <summary className={classes(controlLook, "flex cursor-pointer items-center justify-between gap-2")}>
          <span className="truncate">{says(ticked)}</span>
          <span aria-hidden>▾</span>
        </summary>
        <div className="mt-1 flex max-h-48 flex-col gap-1.5 overflow-y-auto rounded-lg border border-line p-2" onChange={({ currentTarget }) => setTicked(currentTarget.querySelectorAll(":checked").length)}>
          {options.map((option) => (
            <CheckboxField key={option.value} name={name} value={option.value} label={option.label} defaultChecked={chosen.includes(option.value)} />
          ))}
        </div>
      </details>
    </fieldset>
  );
}

"use client";

import { useId, type ComponentProps, type ReactNode } from "react";
import { controlLook, describedBy, Field } from "./field";
import { classes } from "./classes";

export type SelectOption = { value: string; label: string; disabled?: boolean };

type Props = Omit<ComponentProps<"select">, "className"> & {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  labelHidden?: boolean;
  options?: readonly SelectOption[];
  /** Waits for an answer: drawn in amber until one is given. */
  waiting?: boolean;
  className?: string;
};

/** The browser's own list: it works on a phone, with a keyboard and with a screen reader. */
export function SelectField(props: Props) {
  const { label, hint, error, labelHidden, options, waiting, className, id: givenId, children, ...select } = props;
  const ownId = useId();
  const id = givenId ?? ownId;
  return (
    <Field id={id} label={label} hint={hint} error={error} labelHidden={labelHidden} className={className}>
      <select
        {...select}
        {...describedBy(id, { error, hint })}
        className={classes(controlLook, "pr-1", waiting ? "border-amber bg-warn-soft text-warn" : null)}
      >
        {options?.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
        {children}
      </select>
    </Field>
  );
}

"use client";

import { useId, type ComponentProps, type ReactNode } from "react";
import { controlLook, describedBy, Field } from "./field";
import { classes } from "./classes";

type Props = Omit<ComponentProps<"input">, "className"> & {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  labelHidden?: boolean;
  /** A unit behind the value, such as %. */
  suffix?: ReactNode;
  className?: string;
};

export function TextField({ label, hint, error, labelHidden, suffix, className, id: givenId, ...input }: Props) {
  const ownId = useId();
  const id = givenId ?? ownId;
  return (
    <Field id={id} label={label} hint={hint} error={error} labelHidden={labelHidden} className={className}>
      <span className="relative block">
        <input {...input} {...describedBy(id, { error, hint })} className={classes(controlLook, suffix ? "pr-9" : null)} />
        {suffix ? (
          <span aria-hidden className="absolute inset-y-0 right-2.5 flex items-center text-table text-ink3">
            {suffix}
          </span>
        ) : null}
      </span>
    </Field>
  );
}

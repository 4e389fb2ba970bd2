"use client";

import { useId, type ComponentProps, type ReactNode } from "react";
import { controlLook, describedBy, Field } from "./field";
import { classes } from "./classes";

type Props = Omit<ComponentProps<"textarea">, "className"> & { label: ReactNode; hint?: ReactNode; error?: ReactNode; labelHidden?: boolean; className?: string };

export function TextArea({ label, hint, error, labelHidden, className, id: givenId, ...area }: Props) {
  const ownId = useId();
  const id = givenId ?? ownId;
  return (
    <Field id={id} label={label} hint={hint} error={error} labelHidden={labelHidden} className={className}>
      <textarea {...area} {...describedBy(id, { error, hint })} className={classes(controlLook, "h-auto! py-2")} />
    </Field>
  );
}

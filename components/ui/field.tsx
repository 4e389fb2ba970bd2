import type { ReactNode } from "react";
import { classes } from "./classes";

type Props = {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and how to put it right. */
  error?: ReactNode;
  /** Seen by screen readers only: a label that the column header already shows. */
  labelHidden?: boolean;
  className?: string;
  children: ReactNode;
};

/** A label above, the control, then the error or the hint. */
export function Field({ id, label, hint, error, labelHidden, className, children }: Props) {
  return (
    <div className={classes("min-w-0", className)}>
      <label htmlFor={id} className={labelHidden ? "sr-only" : "mb-1 block text-label font-medium text-ink2"}>
        {label}
      </label>
      {children}
      {error ? (
        <p id={`${id}-error`} className="mt-1 text-label text-loss">
          {error}
        </p>
      ) : null}
      {hint ? (
        <p id={`${id}-hint`} className="mt-1 text-label text-ink3">
          {hint}
        </p>
      ) : null}
    </div>
  );
}

/** What a control of a Field carries so that its error and its hint are read with it. */
export function describedBy(id: string, { error, hint }: Pick<Props, "error" | "hint">) {
  const ids = classes(error ? `${id}-error` : null, hint ? `${id}-hint` : null);
  return { id, "aria-describedby": ids || undefined, "aria-invalid": error ? (true as const) : undefined };
}

export const controlLook =
  "h-8 w-full rounded-lg border border-field bg-card px-2.5 text-table text-ink placeholder:text-ink3 aria-invalid:border-loss disabled:bg-line2 disabled:text-ink3";

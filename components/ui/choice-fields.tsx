"use client";

import { useId, type ComponentProps, type ReactNode } from "react";

type CheckboxProps = Omit<ComponentProps<"input">, "type" | "className"> & { label: ReactNode; hint?: ReactNode };

export function CheckboxField({ label, hint, ...input }: CheckboxProps) {
  const id = useId();
  return (
    <div className="flex gap-2">
      <input
        {...input}
        id={id}
        type="checkbox"
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="mt-0.5 size-4 shrink-0 accent-accent"
      />
      <div>
        <label htmlFor={id} className="text-table text-ink">
          {label}
        </label>
        {hint ? (
          <p id={`${id}-hint`} className="text-label text-ink3">
            {hint}
          </p>
        ) : null}
      </div>
    </div>
  );
}

export type Choice<Value extends string> = { value: Value; label: ReactNode; hint?: ReactNode };

type RadioProps<Value extends string> = {
  legend: ReactNode;
  name: string;
  choices: readonly Choice<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  error?: ReactNode;
  disabled?: boolean;
};

/** One of a few answers, each with the sentence that says what it does. */
export function RadioField<Value extends string>({ legend, name, choices, value, onChange, error, disabled }: RadioProps<Value>) {
  const id = useId();
  return (
    <fieldset disabled={disabled} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1.5 text-label font-medium text-ink2">{legend}</legend>
      <div className="flex flex-col gap-2">
        {choices.map((choice) => (
          <div key={choice.value} className="flex gap-2">
            <input
              id={`${id}-${choice.value}`}
              type="radio"
              name={name}
              value={choice.value}
              checked={value === choice.value}
              onChange={() => onChange(choice.value)}
              aria-describedby={choice.hint ? `${id}-${choice.value}-hint` : undefined}
              className="mt-0.5 size-4 shrink-0 accent-accent"
            />
            <div>
              <label htmlFor={`${id}-${choice.value}`} className="text-table text-ink">
                {choice.label}
              </label>
              {choice.hint ? (
                <p id={`${id}-${choice.value}-hint`} className="text-label text-ink3">
                  {choice.hint}
                </p>
              ) : null}
            </div>
          </div>
        ))}
      </div>
      {error ? (
        <p id={`${id}-error`} className="mt-1 text-label text-loss">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}

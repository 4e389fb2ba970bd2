"use client";

import { useId, useRef, useState } from "react";
import { useTranslations } from "next-intl";
import { classes } from "@/components/ui/classes";
import type { ColumnTarget } from "@/server/imports/mapping";
import type { ImportView } from "@/server/imports/views";
import { FieldOptions } from "./field-options";
import { useFieldName } from "./use-field-name";

type Props = {
  column: string;
  target: ColumnTarget | undefined;
  view: Pick<ImportView, "kind" | "form">;
  /** The column that feeds a field now: choosing the field here takes it from there. */
  takenBy: (field: string) => string | undefined;
  onChoose: (target: ColumnTarget) => void;
};

const look =
  "flex h-[30px] w-full items-center justify-between gap-2 rounded-[7px] border px-[9px] text-left text-table disabled:cursor-default disabled:border-line disabled:bg-line2";

/** Which field a column feeds: a button that opens a list to search, and gets the focus back. */
export function FieldPicker({ column, target, view, takenBy, onChoose }: Props) {
  const t = useTranslations("imports.mapping");
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const name = useFieldName(view.kind)(target);

  function close() {
    setOpen(false);
    button.current?.focus();
  }

  return (
    <div
      className="relative"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
      onKeyDown={(event) => {
        if (open && event.key === "Escape") close();
      }}
    >
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        aria-controls={id}
        aria-label={t("choose", { column, field: name })}
        onClick={() => setOpen(!open)}
        className={classes(
          look,
          target === undefined ? "border-amber bg-warn-soft text-warn" : target.field === "ignore" ? "border-dashed border-field text-ink3" : "border-field bg-card text-ink",
        )}
      >
        <span className="truncate">{name}</span>
        <span aria-hidden className="text-ink3">
          ▾
        </span>
      </button>
      <div id={id} hidden={!open} className="absolute top-full left-0 z-30 mt-1 w-72 max-w-[calc(100vw-3.75rem)] rounded-xl border border-line bg-card p-1.5 shadow-card">
        {open ? (
          <FieldOptions
            column={column}
            view={view}
            takenBy={takenBy}
            onChoose={(chosen) => {
              onChoose(chosen);
              close();
            }}
          />
        ) : null}
      </div>
    </div>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState, type DragEvent } from "react";
import { buttonLook } from "@/components/ui/button-look";
import { classes } from "@/components/ui/classes";

type Props = { limitMegabytes: number; disabled: boolean; onFile: (file: File) => void };

/** Takes a file by drop, or through the browser's own file button: that one works with a keyboard and on a phone. */
export function DropZone({ limitMegabytes, disabled, onFile }: Props) {
  const t = useTranslations("imports.upload");
  const [over, setOver] = useState(false);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const take = useRef(takeChosen);
  useEffect(() => {
    take.current = takeChosen;
  });
  // Whoever is quicker than the page's own code has chosen already, and no event will tell.
  useEffect(() => take.current(), []);

  function takeChosen() {
    const file = input.current?.files?.[0];
    if (!input.current || !file) return;
    input.current.value = "";
    onFile(file);
  }

  function onDrop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file && !disabled) onFile(file);
  }

  return (
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      className={classes(
        "flex min-h-52 flex-col items-start justify-center gap-3 rounded-xl border border-dashed px-5 py-6",
        over ? "border-accent bg-accent-soft" : "border-field",
      )}
    >
      <p className="text-head text-ink">{t("drop")}</p>
      <input
        ref={input}
        id={id}
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        disabled={disabled}
        aria-describedby={`${id}-hint`}
        className="peer sr-only"
        onChange={takeChosen}
      />
      <label
        htmlFor={id}
        className={buttonLook(
          "primary",
          "md",
          "cursor-pointer peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent peer-disabled:opacity-60",
        )}
      >
        {t("choose")}
      </label>
      <p id={`${id}-hint`} className="max-w-prose text-sub text-ink3">
        {t("hint", { limit: limitMegabytes })}
      </p>
    </div>
  );
}

"use client";

import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { useFormats, useScope } from "@/components/metrics/scope";
import { useTRPC } from "@/components/trpc";
import { classes } from "@/components/ui/classes";
import { controlLook } from "@/components/ui/field";
import { useErrorText } from "@/components/use-error-text";
import type { SpendSheet, SpendSheetCell } from "@/server/metrics/acquisition/spend-sheet";
import { typedAmount } from "./typed-amount";

type Props = { sheet: Pick<SpendSheet, "category" | "purpose">; channel: string; cell: SpendSheetCell; editable: boolean };

/** Saved when it is left, or with Enter; Escape puts back what stood there. */
export function SheetCell({ sheet, channel, cell, editable }: Props) {
  const t = useTranslations("spend");
  const formats = useFormats();
  const imported = cell.imported === null ? null : <span className="block text-label whitespace-nowrap text-ink3">{t("imported", { amount: formats.money(cell.imported) })}</span>;
  if (!editable) {
    return (
      <>
        {imported}
        {cell.typed === null ? null : <span className="whitespace-nowrap">{formats.money(cell.typed)}</span>}
      </>
    );
  }
  return (
    <>
      {imported}
      <Input sheet={sheet} channel={channel} cell={cell} />
    </>
  );
}

function Input({ sheet, channel, cell }: Omit<Props, "editable">) {
  const t = useTranslations("spend");
  const locale = useLocale() === "fr" ? "fr" : "en";
  const { slug, currency } = useScope();
  const formats = useFormats();
  const router = useRouter();
  const trpc = useTRPC();
  const errorText = useErrorText();
  const id = useId();
  const [stored, setStored] = useState(typedAmount(cell.typed, currency, locale));
  const [text, setText] = useState(stored);
  const put = useMutation(
    trpc.spend.put.mutationOptions({
      onSuccess: ({ typed }) => {
        const written = typedAmount(typed, currency, locale);
        setStored(written);
        setText(written);
        router.refresh();
      },
    }),
  );

  function save() {
    if (text.trim() === stored) setText(stored);
    else put.mutate({ workspace: slug, month: cell.month, channel, category: sheet.category, purpose: sheet.purpose, amount: text, locale });
  }

  const error = put.error ? errorText(put.error) : null;
  return (
    <>
      <input
        id={id}
        aria-label={t("cell", { channel: channel || t("noChannel"), month: formats.month(cell.month) })}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        aria-busy={put.isPending || undefined}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === "Enter") event.currentTarget.blur();
          if (event.key !== "Escape") return;
          put.reset();
          setText(stored);
        }}
        className={classes(controlLook, "px-1.5 text-right", put.isPending ? "opacity-60" : null)}
      />
      {error ? (
        <span id={`${id}-error`} role="alert" className="mt-1 block text-left text-label text-loss">
          {error}
        </span>
      ) : null}
    </>
  );
}

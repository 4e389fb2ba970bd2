"use client";

import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { ButtonSize, ButtonVariant } from "@/components/ui/button-look";
import { toCsv, type CsvTable } from "./to-csv";

type Props = { table: CsvTable; fileName: string; variant?: ButtonVariant; size?: ButtonSize; className?: string; children: ReactNode };

/** Saves the numbers on the page as a file: what is written is what is shown, unrounded. */
export function CsvButton({ table, fileName, children, ...look }: Props) {
  const locale = useLocale();

  function save() {
    const url = URL.createObjectURL(new Blob([toCsv(table, locale)], { type: "text/csv;charset=utf-8" }));
    const link = document.createElement("a");
    link.href = url;
    // As in `ltv-by-attribute:industry`: not every system takes such a name.
    link.download = `${fileName.replaceAll(":", "-")}.csv`;
    link.click();
    URL.revokeObjectURL(url);
  }

  return (
    <Button {...look} onClick={save}>
      {children}
    </Button>
  );
}

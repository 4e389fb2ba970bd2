"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Note } from "@/components/ui/note";
import { Skeleton } from "@/components/ui/skeleton";

type Props<Answer> = { query: Pick<UseQueryResult<Answer>, "data" | "isError">; failed: string; children: (answer: Answer) => ReactNode };

/** A table that is counted when its tab is opened. */
export function AskedPanel<Answer>({ query: { data, isError }, failed, children }: Props<Answer>) {
  const t = useTranslations("period");
  if (data !== undefined) return children(data);
  if (isError) {
    return (
      <Note tone="loss" live>
        {failed}
      </Note>
    );
  }
  return (
    <>
      <p role="status" className="sr-only">
        {t("counting")}
      </p>
      <Skeleton className="h-52" />
    </>
  );
}

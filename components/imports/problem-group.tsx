"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/components/format/numbers";
import { useState } from "react";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Pill } from "@/components/ui/pill";
import type { ImportView, RejectionSummary } from "@/server/imports/views";
import { prepareProblemRows } from "./prepare-problem-rows";
import { ProblemRows } from "./problem-rows";
import { useProblemText } from "./use-problem-text";

type Props = { workspace: string; view: ImportView; summary: RejectionSummary };

const FIRST_ROWS = 3;
const MORE_ROWS = 20;
/** Beyond these the file of rejected rows is the better place to read. */
const MOST_ROWS = 200;

/** One reason for refusing rows: how many, why, the way out, and the rows themselves. */
export function ProblemGroup({ workspace, view, summary }: Props) {
  const t = useTranslations("imports.problems");
  const locale = useLocale();
  const trpc = useTRPC();
  const text = useProblemText()(summary.example);
  const [limit, setLimit] = useState(FIRST_ROWS);
  const rejections = useQuery({
    ...trpc.imports.rejections.queryOptions({ workspace, importId: view.id, code: summary.code, column: summary.column, limit }),
    placeholderData: keepPreviousData,
  });
  const shown = rejections.data?.rows ?? [];
  const table = prepareProblemRows({ headers: view.detected.headers, mapping: view.mapping, summary, rows: shown });
  const more = Math.min(summary.rows, MOST_ROWS) - shown.length;

  return (
    <section className="border-t border-line pt-3.5 pb-1 first:border-t-0 first:pt-1">
      <div className="flex flex-wrap items-baseline gap-x-2.5 gap-y-1">
        <h3 className="text-head font-medium">{text.title}</h3>
        {summary.column ? <span className="text-sub text-ink3">{summary.column}</span> : null}
        <Pill tone="loss">{t("rowsRejected", { rows: summary.rows })}</Pill>
        {more > 0 && shown.length > 0 ? (
          <Button size="sm" className="tablet:ml-auto" pending={rejections.isPlaceholderData} onClick={() => setLimit(Math.min(limit + MORE_ROWS, MOST_ROWS))}>
            {t("showMore", { more: formatNumber(locale, Math.min(more, MORE_ROWS)) })}
          </Button>
        ) : null}
      </div>
      <p className="mt-0.5 mb-2 max-w-prose text-table text-ink2">
        {text.what} {text.fix}
      </p>
      {/* Kept free until the rows arrive, so that nothing below jumps. */}
      <div style={{ minHeight: `${1.75 + 2.3 * Math.min(summary.rows, FIRST_ROWS)}rem` }}>
        <ProblemRows caption={text.title} table={table} />
      </div>
    </section>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { HeatTable } from "@/components/charts/heat-table";
import { prepareHeat } from "@/components/charts/prepare-heat";
import { CsvButton } from "@/components/csv/csv-button";
import { ExplainLink } from "@/components/explain/explain-link";
import { useFormats } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Note } from "@/components/ui/note";
import type { CohortsAnswer } from "@/server/kpis/types";
import { cellWindows, toHeatRows } from "./prepare-cohorts";

/** A screen's worth; the file has all of them. */
const shown = { rows: 18, columns: 13 };

export function CohortsCard({ answer, undated }: { answer: CohortsAnswer; undated: boolean }) {
  const t = useTranslations("ltv.cohorts");
  const formats = useFormats();
  const rows = toHeatRows(answer.cohorts);
  const heat = prepareHeat(rows, shown);
  const windowOf = cellWindows(answer.cohorts);
  const acquired = new Map(answer.cohorts.map((cohort) => [cohort.cohort, cohort.acquired]));
  const longest = Math.max(0, ...rows.map((row) => row.cells.length));
  const csv = {
    columns: [t("cohort"), t("acquired"), ...Array.from({ length: longest }, (_, age) => String(age))],
    rows: rows.map((row) => [row.id, acquired.get(row.id) ?? null, ...row.cells]),
  };
  if (heat.rows.length === 0) {
    return (
      <Card title={t("title")}>
        <EmptyState>{t("none")}</EmptyState>
      </Card>
    );
  }
  return (
    <Card
      title={t("title")}
      subtitle={t("subtitle", { shown: heat.rows.length, total: heat.total })}
      actions={
        <CsvButton table={csv} fileName="retention-by-cohort" size="sm">
          CSV
        </CsvButton>
      }
    >
      <HeatTable
        heat={heat}
        caption={t("title")}
        rowTitle={t("cohort")}
        sizeTitle={t("acquired")}
        columnTitle={(age) => formats.number(age)}
        rowLabel={(cohort) => formats.month(cohort, "2-digit")}
        rowSize={(cohort) => (
          <ExplainLink subject={{ id: "customers.new", cohort, window: { from: cohort, to: cohort } }}>{formats.number(acquired.get(cohort) ?? 0)}</ExplainLink>
        )}
      >
        {({ row: cohort, column: age, value: retention }) => (
          <ExplainLink subject={{ id: "cohort_retention", cohort, window: windowOf(cohort, age) }} className="block w-full">
            <span className="block text-center leading-[25px]">{formats.number(retention * 100)}</span>
          </ExplainLink>
        )}
      </HeatTable>
      {undated ? <Note className="mt-3">{t("undated")}</Note> : null}
    </Card>
  );
}
